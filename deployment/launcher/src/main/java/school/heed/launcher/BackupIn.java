package school.heed.launcher;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;

/** Reads what {@link BackupOut} wrote; anything cut off, changed or added is refused before it is believed. */
final class BackupIn extends InputStream {
    private static final int TAG = 16;

    private final DataInputStream in;
    private final byte[] header;
    private final SecretKey key;
    private byte[] held = new byte[0];
    private int at;
    private long number;
    private boolean last;

    /** @throws Refused if this is no backup, or one of another key */
    BackupIn(InputStream stream, RootKey root) throws IOException {
        this.in = new DataInputStream(stream);
        this.header = in.readNBytes(BackupOut.HEADER);
        int magic = BackupOut.MAGIC.length;
        if (header.length < BackupOut.HEADER || !Arrays.equals(Arrays.copyOf(header, magic), BackupOut.MAGIC)) {
            throw new Refused("This file is not a backup of Heed.");
        }
        String mark = new String(header, magic, root.mark().length(), StandardCharsets.US_ASCII);
        if (!mark.equals(root.mark())) {
            throw new Refused("This backup was sealed with another key than " + root.mark()
                    + ": use the recovery sheet that was valid on the day of the backup.");
        }
        byte[] salt = Arrays.copyOfRange(header, BackupOut.HEADER - BackupOut.SALT, BackupOut.HEADER);
        this.key = root.derived(BackupOut.PURPOSE, salt);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        while (at == held.length) {
            if (last) {
                return -1;
            }
            next();
        }
        int part = Math.min(count, held.length - at);
        System.arraycopy(held, at, bytes, from, part);
        at += part;
        return part;
    }

    private void next() throws IOException {
        try {
            int mark = in.readUnsignedByte();
            int length = in.readInt();
            if (mark > 1 || length < TAG || length > BackupOut.CHUNK + TAG) {
                throw damaged(null);
            }
            byte[] sealed = new byte[length];
            in.readFully(sealed);
            held = Sealed.cipher(
                            Cipher.DECRYPT_MODE, key, BackupOut.nonce(number), BackupOut.alongside(header, mark == 1))
                    .doFinal(sealed);
            at = 0;
            number++;
            last = mark == 1;
        } catch (EOFException e) {
            throw new Refused("The backup is cut off: its end is missing. Use another copy.", e);
        } catch (GeneralSecurityException e) {
            throw damaged(e);
        }
        if (last && in.read() >= 0) {
            throw damaged(null);
        }
    }

    private static Refused damaged(Exception cause) {
        return new Refused("The backup was changed or damaged after it was made. Use another copy.", cause);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
