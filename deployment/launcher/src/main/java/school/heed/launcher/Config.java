package school.heed.launcher;

import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;

/**
 * The settings of one start. The first place that names a setting wins: command line, Java system property,
 * environment ({@code heed.db.url} is {@code HEED_DB_URL}), configuration file, default.
 */
public final class Config {
    /** Every setting a configuration file may name; an unknown one is refused, because a misspelt one is dangerous. */
    public static final List<String> KEYS = List.of(
            "heed.data",
            "heed.port",
            "heed.address",
            "heed.public.url",
            "heed.db.url",
            "heed.db.user",
            "heed.db.password",
            "heed.db.owner.user",
            "heed.db.owner.password",
            "heed.db.backup.user",
            "heed.db.backup.password",
            "heed.db.port",
            "heed.host.allow",
            "heed.mail.host",
            "heed.mail.port",
            "heed.mail.from",
            "heed.anchor.file",
            "heed.policy.dir",
            "heed.rate.person",
            "heed.rate.school",
            "heed.rate.reporting");

    /** Settings the server reads itself, wherever they were given. */
    static final List<String> FOR_THE_SERVER = List.of(
            "heed.host.allow",
            "heed.mail.host",
            "heed.mail.port",
            "heed.mail.from",
            "heed.policy.dir",
            "heed.rate.person",
            "heed.rate.school",
            "heed.rate.reporting");

    private static final int HIGHEST_PORT = 65_535;

    private final Map<String, String> values;

    private Config(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads the settings.
     *
     * @param flags settings of the command line by key; {@code config} names the configuration file
     * @throws Refused if the file cannot be read or names an unknown setting
     */
    public static Config of(Map<String, String> flags, Properties system, Map<String, String> environment) {
        var file = fileOf(flags, system, environment);
        var values = new HashMap<String, String>();
        for (String key : KEYS) {
            first(flags.get(key), system.getProperty(key), environment.get(environmentName(key)), file.getProperty(key))
                    .ifPresent(value -> values.put(key, value));
        }
        return new Config(Map.copyOf(values));
    }

    /** The same settings with one of them replaced. */
    Config with(String key, String value) {
        var changed = new HashMap<>(values);
        changed.put(key, value);
        return new Config(Map.copyOf(changed));
    }

    private static Properties fileOf(Map<String, String> flags, Properties system, Map<String, String> environment) {
        var named = first(flags.get("config"), system.getProperty("heed.config"), environment.get("HEED_CONFIG"));
        var properties = new Properties();
        if (named.isEmpty()) {
            return properties;
        }
        try (Reader in = Files.newBufferedReader(Path.of(named.get()))) {
            properties.load(in);
        } catch (IOException e) {
            throw new Refused("The configuration file " + named.get() + " cannot be read.", e);
        }
        var unknown = new TreeSet<>(properties.stringPropertyNames());
        KEYS.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new Refused("The configuration file " + named.get() + " names a setting Heed does not know: "
                    + String.join(", ", unknown) + ".");
        }
        return properties;
    }

    static String environmentName(String key) {
        return key.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    private static Optional<String> first(String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null && !candidate.isBlank()) {
                return Optional.of(candidate.strip());
            }
        }
        return Optional.empty();
    }

    /** The value of a setting, if any place names it. */
    public Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The data folder, absolute. Default: {@code .heed} in the home folder. */
    public Path data() {
        return get("heed.data")
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".heed"))
                .toAbsolutePath()
                .normalize();
    }

    /** The port of the web server, 1 to 65535. Default 8080. */
    public int port() {
        return port("heed.port", 8080);
    }

    /** The port of the database that comes with Heed; 0 means any free one. */
    public int databasePort() {
        return port("heed.db.port", 0);
    }

    /** The file that keeps signed checkpoints; by default in the data folder, better on another machine's disk. */
    Path anchorFile(DataFolder data) {
        return get("heed.anchor.file")
                .map(Path::of)
                .orElseGet(() -> data.folder("anchors").resolve("checkpoints.jsonl"))
                .toAbsolutePath();
    }

    private int port(String key, int otherwise) {
        String text = get(key).orElse(Integer.toString(otherwise));
        try {
            int port = Integer.parseInt(text);
            if (port >= (otherwise == 0 ? 0 : 1) && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new Refused(key + " is not a port number: " + text + ".", e);
        }
        throw new Refused(key + " is not a port number: " + text + ".");
    }

    /** The address the web server listens on. Default 127.0.0.1. */
    public String address() {
        return get("heed.address").orElse("127.0.0.1");
    }

    /**
     * The address people's browsers use, without a trailing slash.
     *
     * @throws Refused if it is no absolute http(s) address, or if Heed would be open to the network without https
     */
    public String publicUrl() {
        String url = get("heed.public.url").orElse("http://127.0.0.1:" + port());
        while (url.endsWith("/")) {
            url = url.substring(0, url.length() - 1);
        }
        if (!isOrigin(url)) {
            throw new Refused(
                    "heed.public.url must look like https://heed.school.example, without a path: " + url + ".");
        }
        if (!loopback() && !url.startsWith("https://")) {
            throw new Refused("heed.address " + address() + " can be reached from the network, so heed.public.url must"
                    + " start with https:// (put a reverse proxy in front, see INSTALL.md).");
        }
        return url;
    }

    private static boolean isOrigin(String url) {
        try {
            URI uri = URI.create(url);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getPath().isEmpty()
                    && uri.getQuery() == null
                    && uri.getFragment() == null
                    && uri.getUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean loopback() {
        try {
            return InetAddress.getByName(address()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new Refused("heed.address is not an address of this machine: " + address() + ".", e);
        }
    }
}
