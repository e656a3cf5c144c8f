package io.theopy.server.http;

import io.theopy.server.auth.token.SecretToken;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Requests with a good API token that is put wrongly, or with what somebody might take for credentials.
 *
 * @param good a token that counts
 */
record BadRequests(String good) {
    Stream<Attempt> all() {
        return Stream.of(schemes(), places(), slips(), proxies()).flatMap(each -> each);
    }

    private Stream<Attempt> schemes() {
        return Stream.of(
                Attempt.get("nothing"),
                Attempt.get("an empty header", "Authorization:"),
                Attempt.get("a scheme and nothing", "Authorization: Bearer"),
                Attempt.get("a scheme and blanks", "Authorization: Bearer   "),
                Attempt.get("no scheme", "Authorization: " + good),
                Attempt.get("another scheme", "Authorization: Token " + good),
                Attempt.get("basic", "Authorization: Basic bWFuYWdlcjptYW5hZ2Vy"),
                Attempt.get("a password beside the token", "Authorization: Basic " + Issuer.base64("manager:" + good)),
                Attempt.get("no blank", "Authorization: Bearer" + good),
                Attempt.get("two blanks", "Authorization: Bearer  " + good),
                Attempt.get("a tab", "Authorization: Bearer\t" + good),
                Attempt.get(
                        "a blank within", "Authorization: Bearer " + good.substring(0, 20) + " " + good.substring(20)),
                Attempt.get("something behind", "Authorization: Bearer " + good + " x"),
                Attempt.get("a comma behind", "Authorization: Bearer " + good + ","),
                Attempt.get("a list", "Authorization: Bearer " + good + ", Bearer " + good),
                Attempt.get("two schemes", "Authorization: Basic bWFuYWdlcjptYW5hZ2Vy, Bearer " + good),
                Attempt.get("the header twice", "Authorization: Bearer " + good, "Authorization: Bearer " + good),
                Attempt.get(
                        "the header twice, one of them bad",
                        "Authorization: Bearer " + good,
                        "Authorization: Bearer x"),
                Attempt.get(
                        "the header twice, in two cases", "Authorization: Bearer " + good, "authorization: Basic eDp5"),
                Attempt.get("an empty header beside", "Authorization:", "Authorization: Bearer " + good),
                Attempt.get("quoted", "Authorization: Bearer \"" + good + "\""),
                Attempt.get("as a parameter", "Authorization: Bearer token=" + good),
                Attempt.get("percent-encoded", "Authorization: Bearer " + good.replace("_", "%5F")),
                Attempt.get("a letter beyond ASCII", "Authorization: Bearer " + good.replace('o', '\u00f6')));
    }

    private Stream<Attempt> places() {
        return Stream.of(
                Attempt.get("in another header", "X-Api-Key: " + good),
                Attempt.get("for a proxy", "Proxy-Authorization: Bearer " + good),
                Attempt.get("in a cookie", "Cookie: access_token=" + good),
                Attempt.get("in the body")
                        .posting(
                                "application/json",
                                "{\"session_id\":\"s\",\"text\":\"help\",\"access_token\":\"" + good + "\"}"),
                Attempt.get("in a form").posting("application/x-www-form-urlencoded", "access_token=" + good),
                Attempt.get("a caller in the body")
                        .posting(
                                "application/json",
                                "{\"session_id\":\"s\",\"text\":\"help\",\"caller\":{\"id\":\"admin\",\"role\":\"administrator\"}}"),
                Attempt.get("the header that goes to Teepy", "X-Acting-User: manager"),
                Attempt.get("a user beside", "X-User-Id: manager", "X-Role: administrator"));
    }

    private Stream<Attempt> slips() {
        String head = good.substring(0, good.length() - 6);
        String sum = good.substring(good.length() - 6);
        return Stream.of(
                Attempt.bearer("another checksum", head + new StringBuilder(sum).reverse()),
                Attempt.bearer("no checksum", head),
                Attempt.bearer(
                        "another token under its checksum",
                        head.substring(0, head.length() - 1) + (head.endsWith("A") ? "B" : "A") + sum),
                Attempt.bearer("in capitals", good.toUpperCase(Locale.ROOT)),
                Attempt.bearer("in small letters", good.toLowerCase(Locale.ROOT)),
                Attempt.bearer("another prefix", "theopi_" + good.substring(7)),
                Attempt.bearer("the prefix in capitals", "THEOPY_" + good.substring(7)),
                Attempt.bearer("no prefix", good.substring(7)),
                Attempt.bearer("the prefix alone", "theopy_"),
                Attempt.bearer("the prefix twice", "theopy_" + good),
                Attempt.bearer("shorter", good.substring(0, good.length() - 1)),
                Attempt.bearer("longer API token", good + "0"),
                Attempt.bearer("padded API token", good + "="),
                Attempt.bearer("backwards", new StringBuilder(good).reverse().toString()),
                Attempt.bearer("its hash", SecretToken.read(good).orElseThrow().hash()),
                Attempt.bearer("zeros for an API token", "theopy_" + "0".repeat(49)),
                Attempt.bearer("huge API token", "theopy_" + "x".repeat(6_500)),
                Attempt.bearer("what a script says that has none", "undefined"));
    }

    private Stream<Attempt> proxies() {
        return Stream.of(
                Attempt.get(
                        "a proxy's headers from elsewhere", "X-Forwarded-User: manager", "X-Forwarded-Role: manager"),
                Attempt.get(
                        "a proxy's headers in small letters", "x-forwarded-user: manager", "x-forwarded-role: manager"),
                Attempt.get("a proxy's user from elsewhere", "X-Forwarded-User: manager"),
                Attempt.get("a proxy's role from elsewhere", "X-Forwarded-Role: administrator"),
                Attempt.get("an empty proxy's user from elsewhere", "X-Forwarded-User:"),
                Attempt.get(
                        "a proxy's user beside a good token",
                        "X-Forwarded-User: admin",
                        "X-Forwarded-Role: administrator",
                        "Authorization: Bearer " + good),
                Attempt.get(
                        "a proxy's role beside a good token",
                        "X-Forwarded-Role: administrator",
                        "Authorization: Bearer " + good),
                Attempt.get(
                        "who says that they are the proxy",
                        "X-Forwarded-For: 192.0.2.7",
                        "X-Forwarded-User: manager",
                        "X-Forwarded-Role: manager"),
                Attempt.get(
                        "who says so by the book",
                        "Forwarded: for=192.0.2.7",
                        "X-Forwarded-User: manager",
                        "X-Forwarded-Role: manager"),
                Attempt.get(
                        "who says so otherwise",
                        "X-Real-IP: 192.0.2.7",
                        "X-Forwarded-User: manager",
                        "X-Forwarded-Role: manager"));
    }
}
