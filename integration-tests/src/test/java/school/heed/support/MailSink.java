package school.heed.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server that takes everything and delivers nothing; it remembers each line that it was told. */
public final class MailSink implements AutoCloseable {
    private final ServerSocket socket;
    private final StringBuilder told = new StringBuilder();
    private int mails;

    public MailSink() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var thread = new Thread(this::serve, "mail-sink");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return socket.getLocalPort();
    }

    public synchronized String told() {
        return told.toString();
    }

    public synchronized int mails() {
        return mails;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var caller = socket.accept()) {
                hear(caller);
            } catch (IOException e) {
                // The caller hung up, or the test is over.
            }
        }
    }

    private void hear(Socket caller) throws IOException {
        var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        answer(caller, "220 mail");
        var inside = false;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            note(line);
            if (inside && !line.equals(".")) {
                continue;
            }
            inside = !inside && line.startsWith("DATA");
            answer(caller, inside ? "354 go on" : line.startsWith("QUIT") ? "221 bye" : "250 fine");
        }
    }

    private synchronized void note(String line) {
        told.append(line).append('\n');
        mails += line.equals(".") ? 1 : 0;
    }

    private static void answer(Socket caller, String words) throws IOException {
        caller.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
