package school.heed.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.ClusterCommandResult;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import fish.payara.micro.boot.PayaraMicroBoot;
import fish.payara.micro.boot.PayaraMicroLauncher;
import fish.payara.micro.boot.loader.ExplodedURLClassloader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The web server inside this process, serving one WAR at the root of one address. */
final class Server {
    private static final Duration LONGEST_START = Duration.ofSeconds(150);

    private static final String OPEN_PORT =
            "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.enabled=true";

    private final PayaraMicroRuntime runtime;

    private Server(PayaraMicroRuntime runtime) {
        this.runtime = runtime;
    }

    /**
     * Starts the server and waits until the WAR says it is ready.
     *
     * @param readyPath the path that answers 200 once the WAR can work
     * @throws Refused if the port is taken or the WAR does not start
     */
    static Server start(DataFolder data, String address, int port, Path war, String readyPath) {
        checkFree(address, port);
        // Everything Payara unpacks goes where only its owner reads, and the last start's copy goes away first.
        Path root = data.path("payara");
        DataFolder.remove(root);
        data.folder("payara");
        data.write("payara/logging.properties", Packaged.resource("/payara/logging.properties"));
        String[] commands = Packaged.resource("/payara/pre-boot.txt")
                .replace("${heed.address}", address)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toArray(String[]::new);
        var commander = new AtomicReference<AdminCommandRunner>();
        try {
            var runtime = micro(data.folder("payara/runtime"))
                    .setNoHazelcast(true)
                    .setPrintLogo(false)
                    .setHttpPort(port)
                    .setHttpAutoBind(false)
                    .setRootDir(data.folder("payara/root").toFile())
                    .setLogPropertiesFile(data.path("payara/logging.properties").toFile())
                    .setPreBootHandler(runner -> run(runner, commands))
                    .setPostBootHandler(commander::set)
                    .bootStrap();
            var server = new Server(runtime);
            // The answer of deploy alone does not tell: a WAR that failed to load may still count as deployed.
            boolean deployed = runtime.deploy("heed", "/", war.toFile())
                    && runtime.getDeployedApplicationNames().contains("heed");
            if (!deployed) {
                server.stop();
                throw new Refused(
                        "The server could not load " + war.getFileName() + "; the reason is in its log above.");
            }
            // The port stays shut while the WAR loads: until then a page would be told that Heed knows nothing of it.
            run(commander.get(), new String[] {OPEN_PORT});
            server.awaitReady(address, port, readyPath);
            return server;
        } catch (BootstrapException e) {
            throw new Refused("The server did not start; the reason is in its log above.", e);
        }
    }

    /**
     * The server with its own jars unpacked. Read as jars within a jar they lose their multi-release classes, and with these the
     * JSON binding of records.
     */
    private static PayaraMicroBoot micro(Path unpackedTo) {
        try {
            var own = Server.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            System.setProperty("fish.payara.micro.BootJar", own.toString());
            var loader = new ExplodedURLClassloader(unpackedTo.toFile());
            Thread.currentThread().setContextClassLoader(loader);
            var boot = (PayaraMicroBoot) loader.loadClass("fish.payara.micro.impl.PayaraMicroImpl")
                    .getDeclaredMethod("getInstance")
                    .invoke(null);
            PayaraMicroLauncher.registerLaunchedInstance(boot);
            return boot;
        } catch (IOException | URISyntaxException | ReflectiveOperationException e) {
            throw new Refused("The server could not be unpacked into " + unpackedTo + ".", e);
        }
    }

    private static void run(AdminCommandRunner runner, String[] commands) {
        for (String command : commands) {
            String[] words = command.strip().split("\\s+", 2);
            var result = words.length == 1 ? runner.run(words[0]) : runner.run(words[0], words[1].split("\\s+"));
            if (result.getExitStatus() != ClusterCommandResult.ExitStatus.SUCCESS) {
                throw new IllegalStateException("The server does not know: " + command);
            }
        }
    }

    /** @throws Refused if another program has this port */
    static void checkFree(String address, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException e) {
            throw new Refused(
                    "Port " + port + " on " + address + " is in use by another program; set heed.port to a free one.",
                    e);
        }
    }

    private void awaitReady(String address, int port, String readyPath) {
        String host = address.contains(":") ? "[" + address + "]" : address;
        // A wildcard address is reached through the loopback one.
        String reach = host.equals("0.0.0.0") || host.equals("[::]") ? "127.0.0.1" : host;
        if (!answers("http://" + reach + ":" + port + readyPath, () -> true)) {
            stop();
            throw new Refused("The server started but did not become ready; the reason is in its log above.");
        }
    }

    /** Waits until this address answers 200; false when it took too long or is not worth waiting for any more. */
    static boolean answers(String url, BooleanSupplier worthWaiting) {
        var client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(10))
                .build();
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (worthWaiting.getAsBoolean() && System.nanoTime() < end) {
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return true;
                }
            } catch (IOException e) {
                // Not listening yet, or closed in the middle of its start: ask again.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        return false;
    }

    /** Keeps the server's farewells out of the log; what Heed has to say has been said by then. */
    static void quietEnd() {
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
    }

    void stop() {
        try {
            runtime.shutdown();
        } catch (BootstrapException | IllegalStateException e) {
            // It stops itself on TERM too, whichever comes first; the database is stopped after it either way.
            return;
        }
    }
}
