package io.theopy.server.auth.jwt;

import com.nimbusds.jose.JWSAlgorithm;
import java.util.List;
import java.util.Optional;

/** Has the keys that tokens may be signed with. Thread-safe. */
interface KeySource {
    /**
     * The keys that a token may be signed with whose header says so; empty when there are none.
     *
     * @throws KeysUnavailableException when that cannot be found out now
     */
    List<SigningKey> find(JWSAlgorithm algorithm, Optional<String> keyId) throws KeysUnavailableException;

    /** Always the same keys, by whatever name a token calls them. */
    static KeySource of(List<SigningKey> keys) {
        List<SigningKey> all = List.copyOf(keys);
        return (algorithm, keyId) ->
                all.stream().filter(key -> key.algorithm().equals(algorithm)).toList();
    }
}
