package school.heed.host;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import school.heed.platform.problem.Refusal;

/**
 * Which addresses Heed calls: https anywhere in public; http, this machine and inner networks only at origins the operator listed;
 * link-local and metadata addresses never. The name is resolved first and every one of its addresses must pass, before each call.
 * The call then uses the answer the JVM has just cached, so {@code networkaddress.cache.ttl} must not be 0. Should a name change its
 * answer in that very moment, an unlisted inner machine still gets nothing: it has no certificate for the name, so over https no request
 * is ever sent to it, and over plain http only listed origins are called.
 */
public final class HostAddress {
    private static final int MAX_URL = 500;

    private final Set<String> allowed;
    private final Resolver resolver;

    /** Gives every address of a name. */
    @FunctionalInterface
    public interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    HostAddress(String allowList, Resolver resolver) {
        this.allowed = Arrays.stream(allowList.split(",", -1))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .map(entry -> originOf(parse(entry)))
                .collect(Collectors.toUnmodifiableSet());
        this.resolver = resolver;
    }

    /**
     * @param allowList origins separated by commas, such as {@code http://localhost:8081}; empty for none
     * @throws Refusal where an entry is no address
     */
    public static HostAddress allowing(String allowList) {
        return new HostAddress(allowList, InetAddress::getAllByName);
    }

    /**
     * The address, once it may be called.
     *
     * @throws Refusal 422 with the reason
     * @throws HostFailure UNREACHABLE where the name has no address
     */
    public URI checked(String url) {
        var uri = parse(url);
        var listed = allowed.contains(originOf(uri));
        if (!listed && !"https".equals(scheme(uri))) {
            throw refused("host-not-https", "Heed calls a host over https only.");
        }
        for (var address : resolved(uri)) {
            var kind = AddressKind.of(address);
            if (kind == AddressKind.NEVER || kind == AddressKind.INNER && !listed) {
                throw refused(
                        "host-address-inner",
                        "This address lies inside a private network. Whoever runs Heed must allow it first (heed.host.allow).");
            }
        }
        return uri;
    }

    /**
     * The origin of a host's pages as browsers write it, safe to stand in a header.
     *
     * @throws Refusal 422 where it is more or less than an origin, or neither https nor listed
     */
    public String origin(String origin) {
        var uri = parse(origin);
        var bare = uri.getRawQuery() == null && Set.of("", "/").contains(uri.getRawPath());
        if (!bare || !uri.getHost().matches("[A-Za-z0-9.:\\[\\]-]+")) {
            throw unreadable();
        }
        var plain = originOf(uri);
        if (!"https".equals(scheme(uri)) && !allowed.contains(plain)) {
            throw refused("host-not-https", "The host’s pages must be served over https.");
        }
        return plain;
    }

    private InetAddress[] resolved(URI uri) {
        try {
            var host = uri.getHost();
            var addresses = resolver.resolve(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
            if (addresses.length > 0) {
                return addresses;
            }
        } catch (UnknownHostException e) {
            // Said below: a name without an address is an outage, not a refusal.
        }
        throw new HostFailure.Away(0, "unknown-name");
    }

    private static URI parse(String url) {
        try {
            var uri = new URI(url == null || url.length() > MAX_URL ? "" : url);
            var web = uri.getScheme() != null && Set.of("http", "https").contains(scheme(uri));
            var bare = uri.getRawUserInfo() == null && uri.getRawFragment() == null;
            if (web && bare && uri.getHost() != null && uri.getPort() <= 65535 && !climbs(uri)) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // Said below.
        }
        throw unreadable();
    }

    private static boolean climbs(URI uri) {
        return !uri.normalize().getRawPath().equals(uri.getRawPath());
    }

    private static String originOf(URI uri) {
        var scheme = scheme(uri);
        var port = uri.getPort() == ("https".equals(scheme) ? 443 : 80) ? -1 : uri.getPort();
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + (port < 0 ? "" : ":" + port);
    }

    private static String scheme(URI uri) {
        return uri.getScheme().toLowerCase(Locale.ROOT);
    }

    private static Refusal unreadable() {
        return refused(
                "host-address",
                "This is not an address that Heed can call. It looks like https://mis.example.org/api.");
    }

    private static Refusal refused(String code, String sentence) {
        return Refusal.of(422, code, sentence);
    }
}
