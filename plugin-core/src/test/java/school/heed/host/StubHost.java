package school.heed.host;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A host on this machine that answers what it is told, one answer per call, and remembers what it was asked. */
final class StubHost implements AutoCloseable {
    record Asked(String method, String address, String authorization, byte[] body) {}

    /** One way of answering. */
    @FunctionalInterface
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    final List<Asked> asked = new ArrayList<>();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    StubHost() {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    StubHost then(Answer answer) {
        answers.add(answer);
        return this;
    }

    StubHost json(String body) {
        return then(200, "application/json; charset=utf-8", body);
    }

    StubHost problem(int status, String code) {
        return then(
                status,
                "application/problem+json",
                "{\"type\":\"about:blank\",\"title\":\"No\",\"status\":" + status + ",\"code\":\"" + code
                        + "\",\"detail\":\"about Sam Child\"}");
    }

    StubHost then(int status, String type, String body) {
        return then(exchange -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        });
    }

    /** Starts an answer and sends one byte every few milliseconds until nobody listens. */
    StubHost drip() {
        return then(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            while (!waited(10)) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
            }
        });
    }

    StubHost silence() {
        return then(exchange -> waited(10_000));
    }

    StubHost endless(int status, String type) {
        return then(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, 0);
            var block = " ".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8);
            while (!waited(0)) {
                exchange.getResponseBody().write(block);
            }
        });
    }

    private boolean waited(long millis) {
        try {
            return closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            Answer answer;
            synchronized (this) {
                var authorization = exchange.getRequestHeaders().getFirst("Authorization");
                asked.add(new Asked(
                        exchange.getRequestMethod(), exchange.getRequestURI().toString(), authorization, body));
                answer = answers.remove();
            }
            answer.to(exchange);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
