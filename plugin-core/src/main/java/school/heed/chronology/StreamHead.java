package school.heed.chronology;

import java.time.Instant;
import javax.crypto.SecretKey;

/** Where a stream ends, while its row is locked: last number, last hash, its data key, and the database's clock. */
record StreamHead(long seq, byte[] h, SecretKey key, Instant now) {}
