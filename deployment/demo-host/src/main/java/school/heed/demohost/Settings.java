package school.heed.demohost;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What the demo host is told at start: {@code demo.host.url} (public address), {@code demo.host.data} (folder that
 * survives a restart; none = memory only), {@code demo.host.faults} and {@code demo.host.faults.key}.
 */
@ApplicationScoped
public class Settings {
    @Inject
    @ConfigProperty(name = "demo.host.url", defaultValue = "http://localhost:8081")
    String url;

    @Inject
    @ConfigProperty(name = "demo.host.data")
    Optional<String> data;

    @Inject
    @ConfigProperty(name = "demo.host.faults", defaultValue = "false")
    boolean faults;

    @Inject
    @ConfigProperty(name = "demo.host.faults.key")
    Optional<String> faultsKey;

    /** Public address without a trailing slash; also the issuer of launch tokens. */
    public String issuer() {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** Scheme, host and port of the public address, as a browser writes an origin. */
    public String origin() {
        return originOf(issuer());
    }

    /** Base address of the Host Integration API. */
    public String apiUrl() {
        return issuer() + "/heed-api/v1";
    }

    /** The folder to keep things in, if any. */
    public Optional<String> dataFolder() {
        return data.filter(d -> !d.isBlank());
    }

    /** Whether faults on demand are switched on; they also need a key. */
    public boolean faultsOn() {
        return faults && faultsKey.filter(k -> !k.isBlank()).isPresent();
    }

    /** The secret that callers of the fault endpoints send in {@code X-Demo-Key}. */
    public String faultsKey() {
        return faultsKey.orElse("");
    }

    /** The origin of an address: scheme, host and port where it is not the scheme's own. */
    static String originOf(String address) {
        URI uri = URI.create(address);
        boolean usual = uri.getPort() == -1
                || uri.getScheme().equals("http") && uri.getPort() == 80
                || uri.getScheme().equals("https") && uri.getPort() == 443;
        return uri.getScheme() + "://" + uri.getHost() + (usual ? "" : ":" + uri.getPort());
    }
}
