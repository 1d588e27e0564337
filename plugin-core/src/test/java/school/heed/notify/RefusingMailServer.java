package school.heed.notify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;

/** A mail server that greets, listens, and answers every recipient with the same refusal. */
final class RefusingMailServer implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
    private final String refusal;

    RefusingMailServer(String refusal) throws IOException {
        this.refusal = refusal;
        var thread = new Thread(this::serve, "mail");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var caller = socket.accept();
                    var in = new BufferedReader(
                            new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII))) {
                var out = caller.getOutputStream();
                out.write("220 mail\r\n".getBytes(StandardCharsets.US_ASCII));
                for (var line = in.readLine(); line != null; line = in.readLine()) {
                    out.write((answer(line) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException e) {
                // The caller hung up, or the test is over.
            }
        }
    }

    private String answer(String line) {
        if (line.startsWith("RCPT")) {
            return refusal;
        }
        return line.startsWith("QUIT") ? "221 bye" : "250 fine";
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
