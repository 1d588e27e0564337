package school.heed.concern;

/** May this be abusive or violent, or does any child need social care or police? Yes and can't tell start the contact clock. */
public enum MayNeedOthers {
    YES,
    NO,
    CANT_TELL;

    /** 000 Responding: contact within 24 hours of the lead becoming aware; what cannot be told is treated as yes. */
    boolean startsContactClock() {
        return this != NO;
    }
}
