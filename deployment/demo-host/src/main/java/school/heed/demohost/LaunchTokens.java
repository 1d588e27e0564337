package school.heed.demohost;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Signs what Heed's iframe is told about the person in front of it. A token lives 60 seconds. */
final class LaunchTokens {
    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final int LIFE_SECONDS = 60;

    private LaunchTokens() {}

    static String sign(
            ECKey key,
            String issuer,
            Pairing.Paired heed,
            Staff person,
            String nonce,
            String view,
            String pupil,
            Instant now) {
        Map<String, Object> custom = new LinkedHashMap<>();
        custom.put("heed_capabilities", String.join(" ", person.capabilities()));
        custom.put("heed_view", view);
        if (!pupil.isEmpty()) {
            custom.put("pupil_id", pupil);
        }
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(heed.audience())
                .claim("azp", heed.audience())
                .subject(person.id())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(LIFE_SECONDS)))
                .claim("nonce", nonce)
                .claim("name", person.name())
                .claim(LTI + "message_type", "LtiResourceLinkRequest")
                .claim(LTI + "version", "1.3.0")
                .claim(LTI + "deployment_id", heed.deploymentId())
                .claim(LTI + "target_link_uri", heed.launchUrl())
                .claim(LTI + "resource_link", Map.of("id", "heed"))
                .claim(LTI + "roles", List.of("http://purl.imsglobal.org/vocab/lis/v2/institution/person#Staff"))
                .claim(LTI + "custom", custom)
                .build();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
        return signed(key, header, claims);
    }

    /** Signs any claims under any header: for an honest launch, and for a dishonest administrator in a test. */
    static String signed(ECKey key, JWSHeader header, JWTClaimsSet claims) {
        try {
            SignedJWT jwt = new SignedJWT(header, claims);
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("The host's key cannot sign", e);
        }
    }
}
