package school.heed.hostcontract;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Heed as a host sees it: an issuer with its own ES256 key, a key set behind HTTP, and tokens, good ones and bad ones.
 */
final class PlayedHeed implements AutoCloseable {
    private static final long LIFE_SECONDS = 120;

    private final HttpServer server;
    private final String issuer;
    private final List<ECKey> keys = new ArrayList<>();
    private String audience;
    private String actor;

    PlayedHeed() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port()), 0);
            issuer = System.getProperty(
                    "heed.issuer", "http://127.0.0.1:" + server.getAddress().getPort());
            addKey();
            server.createContext("/api/keys", exchange -> {
                byte[] body = keySet().toString(true).getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
        } catch (IOException e) {
            throw new IllegalStateException("No port for the key set", e);
        }
    }

    /** A fixed port where the host must reach us by a known address; else any free one. */
    private static int port() {
        return Integer.getInteger("heed.port", 0);
    }

    String issuer() {
        return issuer;
    }

    JWKSet keySet() {
        return new JWKSet(keys.stream()
                .map(ECKey::toPublicJWK)
                .map(k -> (com.nimbusds.jose.jwk.JWK) k)
                .toList());
    }

    /** From now on tokens are signed with a new key, published at the key set's address only. */
    void addKey() {
        try {
            keys.add(new ECKeyGenerator(Curve.P_256)
                    .keyID("heed-" + UUID.randomUUID())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .generate());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The host's issuer, learned in pairing. */
    void knows(String hostIssuer) {
        audience = hostIssuer;
    }

    /** The member of staff on whose behalf Heed writes. */
    void actsFor(String staffId) {
        actor = staffId;
    }

    Map<String, Object> pairingRequest(String secret) {
        return Map.of(
                "code",
                secret,
                "issuer",
                issuer,
                "jwksUrl",
                issuer + "/api/keys",
                "jwks",
                keySet().toJSONObject(true),
                "launchUrl",
                issuer + "/ui/contract/",
                "audience",
                "heed-at-contract");
    }

    private ECKey key() {
        return keys.get(keys.size() - 1);
    }

    private JWTClaimsSet.Builder claims(String scope) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(audience)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(LIFE_SECONDS)))
                .jwtID(UUID.randomUUID().toString())
                .claim("scope", scope);
        return actor == null ? claims : claims.claim("act", Map.of("sub", actor));
    }

    private JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(JOSEObjectType.JWT)
                .keyID(key().getKeyID());
    }

    /** A good token. */
    String token(String scope) {
        return signed(header().build(), claims(scope).build(), key());
    }

    /** A token with something wrong in its claims. */
    String tokenWith(String scope, Consumer<JWTClaimsSet.Builder> wrong) {
        JWTClaimsSet.Builder claims = claims(scope);
        wrong.accept(claims);
        return signed(header().build(), claims.build(), key());
    }

    /** A token with something wrong in its header, signed with our good key. */
    String tokenUnder(String scope, Consumer<JWSHeader.Builder> wrong) {
        JWSHeader.Builder header = header();
        wrong.accept(header);
        return signed(header.build(), claims(scope).build(), key());
    }

    /** A token that names our key but is signed by a stranger's. */
    String forged(String scope) {
        try {
            ECKey stranger = new ECKeyGenerator(Curve.P_256).generate();
            return signed(header().build(), claims(scope).build(), stranger);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token without any signature. */
    String unsigned(String scope) {
        return new PlainJWT(claims(scope).build()).serialize();
    }

    /** The old trick: HMAC with the public key as the secret. */
    String hmacWithPublicKey(String scope) {
        try {
            JWSSigner signer = new MACSigner(key().toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8));
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(key().getKeyID())
                            .build(),
                    claims(scope).build());
            jwt.sign(signer);
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key set address that is ours but is not the paired one. */
    URI strangeKeySet() {
        return URI.create(issuer + "/api/keys?strange");
    }

    ECKey publicKey() {
        return key().toPublicJWK();
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, ECKey key) {
        try {
            SignedJWT jwt = new SignedJWT(header, claims);
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
