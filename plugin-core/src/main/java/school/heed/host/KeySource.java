package school.heed.host;

import com.nimbusds.jose.jwk.JWKSet;

/** Where the keys of one host come from: never from the token. */
public interface KeySource {
    /** The keys as held now, without a call to the host. */
    JWKSet known();

    /**
     * The keys after asking the host again; the ones held where it was asked a moment ago or does not answer. Never fails.
     */
    JWKSet refetched();
}
