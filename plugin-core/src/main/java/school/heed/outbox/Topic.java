package school.heed.outbox;

/** What a waiting message does when it is sent. */
public enum Topic {
    /** Something needs a person: a content-free notice in the host. */
    TELL,
    /** The same by e-mail. */
    MAIL,
    /** A chronology line to the host's restricted store. */
    WRITE_BACK,
    /** Hide the host's copy. */
    WITHHOLD,
    /** Erase the host's copy to a tombstone. */
    ERASE,
    /** A signed checkpoint to the file that keeps them. */
    ANCHOR_FILE,
    /** The newest signed checkpoint to the host. */
    ANCHOR_HOST
}
