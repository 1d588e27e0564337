package school.heed.identity;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Gives the container the public half of Heed's own key, so that it proves session tokens (MicroProfile JWT). As PEM: the container
 * reads the key again for every token, and a key set costs it a failed PEM reading and a search for a JSON parser each time.
 */
public class SessionKeyConfig implements ConfigSource {
    private static final String KEY = "mp.jwt.verify.publickey";
    private static final Map<String, String> FIXED = Map.of(
            "mp.jwt.verify.publickey.algorithm",
            "ES256",
            "mp.jwt.verify.audiences",
            "heed-session",
            "mp.jwt.verify.clock.skew",
            "30");

    @Override
    public Set<String> getPropertyNames() {
        return Set.of(
                KEY,
                "mp.jwt.verify.issuer",
                "mp.jwt.verify.publickey.algorithm",
                "mp.jwt.verify.audiences",
                "mp.jwt.verify.clock.skew");
    }

    @Override
    public int getOrdinal() {
        return 500;
    }

    @Override
    public String getValue(String name) {
        if (KEY.equals(name)) {
            return SessionKey.pem();
        }
        if ("mp.jwt.verify.issuer".equals(name)) {
            return System.getProperty(
                    "heed.public.url", System.getenv().getOrDefault("HEED_PUBLIC_URL", "http://127.0.0.1:8080"));
        }
        return FIXED.get(name);
    }

    @Override
    public String getName() {
        return "heed-session-key";
    }
}
