package school.heed.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Base64;

/** Heed's own ES256 key, from {@code heed.session.key.file} (a private JWK with a kid, mode 0600). */
public final class SessionKey {
    private static volatile ECKey key;

    private SessionKey() {}

    static ECKey key() {
        if (key == null) {
            key = read(System.getProperty(
                    "heed.session.key.file", System.getenv().getOrDefault("HEED_SESSION_KEY_FILE", "")));
        }
        return key;
    }

    private static ECKey read(String file) {
        try {
            return ECKey.parse(Files.readString(Path.of(file), StandardCharsets.UTF_8));
        } catch (IOException | ParseException e) {
            throw new IllegalStateException("heed.session.key.file must name a private JWK (ES256) with a kid", e);
        }
    }

    /** The public half, as hosts fetch it. */
    public static JWKSet published() {
        return new JWKSet(key().toPublicJWK());
    }

    /** The public half as PEM. */
    static String pem() {
        try {
            var body = Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(key().toECPublicKey().getEncoded());
            return "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----";
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot write the public key", e);
        }
    }

    public static String sign(JWTClaimsSet claims) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .type(JOSEObjectType.JWT)
                    .keyID(key().getKeyID())
                    .build();
            var jwt = new SignedJWT(header, claims);
            jwt.sign(new ECDSASigner(key()));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }
}
