package school.heed.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;

/**
 * The outside of a backup file. Header: {@code HEEDBAK1}, the 8 letters of the root key's mark, 32 random bytes. Then chunks: one byte
 * (1 for the last, else 0), 4 bytes length, AES-256-GCM cipher text under a key derived from the root key and the random bytes. The
 * chunk's number is its nonce; header and last-mark are authenticated with each chunk, so nothing can be cut off, swapped or joined.
 */
final class BackupOut extends OutputStream {
    static final byte[] MAGIC = "HEEDBAK1".getBytes(StandardCharsets.US_ASCII);
    static final int SALT = 32;
    static final int HEADER = MAGIC.length + 8 + SALT;
    static final int CHUNK = 1 << 18;
    static final String PURPOSE = "heed backup 1";
    private static final int NONCE = 12;

    private final OutputStream out;
    private final byte[] header;
    private final SecretKey key;
    private final byte[] held = new byte[CHUNK];
    private int filled;
    private long number;
    private boolean closed;

    BackupOut(OutputStream out, RootKey root) throws IOException {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        this.out = out;
        this.key = root.derived(PURPOSE, salt);
        this.header = ByteBuffer.allocate(HEADER)
                .put(MAGIC)
                .put(root.mark().getBytes(StandardCharsets.US_ASCII))
                .put(salt)
                .array();
        out.write(header);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        int at = from;
        int left = count;
        while (left > 0) {
            if (filled == CHUNK) {
                chunk(false);
            }
            int part = Math.min(left, CHUNK - filled);
            System.arraycopy(bytes, at, held, filled, part);
            filled += part;
            at += part;
            left -= part;
        }
    }

    private void chunk(boolean last) throws IOException {
        try {
            byte[] sealed = Sealed.cipher(Cipher.ENCRYPT_MODE, key, nonce(number), alongside(header, last))
                    .doFinal(held, 0, filled);
            out.write(last ? 1 : 0);
            out.write(ByteBuffer.allocate(Integer.BYTES).putInt(sealed.length).array());
            out.write(sealed);
            number++;
            filled = 0;
        } catch (GeneralSecurityException e) {
            throw new IOException("This Java runtime cannot seal a backup", e);
        }
    }

    static byte[] nonce(long number) {
        return ByteBuffer.allocate(NONCE).putInt(0).putLong(number).array();
    }

    static byte[] alongside(byte[] header, boolean last) {
        return ByteBuffer.allocate(header.length + 1)
                .put(header)
                .put((byte) (last ? 1 : 0))
                .array();
    }

    /** Ends the file with its last chunk. What lies beneath stays open. */
    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            chunk(true);
            out.flush();
        }
    }
}
