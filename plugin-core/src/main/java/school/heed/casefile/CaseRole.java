package school.heed.casefile;

/** The part a child may have had. An allegation is never treated as proved; the lead decides, and may leave it open. */
public enum CaseRole {
    MAY_HAVE_BEEN_HARMED,
    ALLEGED_TO_HAVE_CAUSED_HARM,
    SAW_OR_HEARD,
    NOT_SURE
}
