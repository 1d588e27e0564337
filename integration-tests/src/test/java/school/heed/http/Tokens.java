package school.heed.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;
import school.heed.support.Stack;

/** Session tokens that Heed did not give out. */
final class Tokens {
    private Tokens() {}

    /** The same claims under somebody else's key. */
    static String forged(String genuine) {
        try {
            var key = new ECKeyGenerator(Curve.P_256)
                    .keyID(SignedJWT.parse(genuine).getHeader().getKeyID())
                    .generate();
            return signed(genuine, key, claims -> {});
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Heed's own signature, over claims whose time has passed. */
    static String expired(Stack stack, String genuine) {
        return own(stack, genuine, claims -> claims.issueTime(ago(700)).expirationTime(ago(100)));
    }

    /** Heed's own signature over changed claims. */
    static String own(Stack stack, String genuine, Consumer<JWTClaimsSet.Builder> change) {
        try {
            var file = stack.data().resolve("heed/keys/session.jwk");
            return signed(genuine, ECKey.parse(Files.readString(file)), change);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Date ago(long seconds) {
        return Date.from(Instant.now().minusSeconds(seconds));
    }

    private static String signed(String genuine, ECKey key, Consumer<JWTClaimsSet.Builder> change) {
        try {
            var claims = new JWTClaimsSet.Builder(SignedJWT.parse(genuine).getJWTClaimsSet());
            change.accept(claims);
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .type(JOSEObjectType.JWT)
                    .keyID(key.getKeyID())
                    .build();
            var token = new SignedJWT(header, claims.build());
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
