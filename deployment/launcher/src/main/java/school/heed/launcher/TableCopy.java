package school.heed.launcher;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;

/** One table through {@code COPY} in PostgreSQL's binary format, which is the same in every version and keeps every bit. */
final class TableCopy {
    // 11 bytes of signature, 4 of flags, 4 of extension length; the server sends them before the first row.
    private static final int PREFIX = 19;
    private static final int END = 2;

    private TableCopy() {}

    /** Takes what the server sends, piece by piece. */
    interface Pieces {
        void take(byte[] piece) throws IOException;
    }

    /** Gives the pieces back; an empty one ends the table. */
    interface Source {
        byte[] next() throws IOException;
    }

    /** Reads a table out. Returns how many rows there were and their digest. */
    static RowDigest out(Connection connection, BackupTable table, Pieces pieces) throws SQLException, IOException {
        var digest = new RowDigest();
        CopyOut copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy heed." + table.quoted() + " (" + table.columns() + ") to stdout (format binary)");
        try {
            boolean first = true;
            for (byte[] piece = copy.readFromCopy(); piece != null; piece = copy.readFromCopy()) {
                int from = first ? PREFIX : 0;
                first = false;
                // The end is two bytes of ones; no row is that short.
                if (piece.length - from > END) {
                    digest.add(piece, from);
                }
                pieces.take(piece);
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
        return digest;
    }

    /** Writes a table in. Returns how many rows the database took. */
    static long in(Connection connection, BackupTable table, Source source) throws SQLException, IOException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy heed." + table.quoted() + " (" + table.columns() + ") from stdin (format binary)");
        try {
            for (byte[] piece = source.next(); piece.length > 0; piece = source.next()) {
                copy.writeToCopy(piece, 0, piece.length);
            }
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
