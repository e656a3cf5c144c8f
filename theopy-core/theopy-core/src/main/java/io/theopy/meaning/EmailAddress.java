package io.theopy.meaning;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.DomainValidator;
import org.apache.commons.validator.routines.EmailValidator;

/** What can be an email address: one that a mail server takes, and that can be read out without a doubt. */
public final class EmailAddress {
    /** Of examples, RFC 2606. */
    private static final List<DomainValidator.Item> RESERVED =
            List.of(new DomainValidator.Item(DomainValidator.ArrayType.GENERIC_PLUS, new String[] {"example", "test"}));

    private static final DomainValidator DOMAINS = DomainValidator.getInstance(false, RESERVED);
    private static final EmailValidator ADDRESSES = new EmailValidator(false, false, DOMAINS);
    /** Letters with accents and quoted blanks are allowed by some servers; nobody can tell by ear. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._%+'-]+@[^\\s@\\[\\]]+");

    private EmailAddress() {}

    public static boolean isValid(String address) {
        return PLAIN.matcher(address).matches() && ADDRESSES.isValid(address);
    }

    /** Whether domains end so: {@code fr}, {@code com}. */
    public static boolean isTopLevel(String label) {
        return DOMAINS.isValidTld(label);
    }
}
