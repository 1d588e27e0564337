package school.heed.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** A child in a case and the part they may have had. */
@Entity
@Table(name = "case_child")
@IdClass(CaseChild.Key.class)
class CaseChild {
    static final String OUT = "OUT";

    @Id
    @ManyToOne
    @JoinColumn(name = "case_id")
    private CaseFile caseFile;

    @Id
    @Column(name = "child_id")
    private UUID childId;

    @Column(name = "school_id", updatable = false)
    private UUID schoolId;

    /** As it was first said. */
    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private CaseRole role;

    /** As it was said last, or empty; {@link #OUT} for one who was entered by mistake. */
    private String part;

    /** The line that said so, or empty. */
    @Column(name = "part_entry")
    private String partEntry;

    private int ord;

    protected CaseChild() {}

    CaseChild(CaseFile caseFile, UUID childId, CaseRole role, int ord) {
        this.caseFile = caseFile;
        this.childId = childId;
        this.schoolId = caseFile.schoolId();
        this.role = role;
        this.part = "";
        this.partEntry = "";
        this.ord = ord;
    }

    UUID childId() {
        return childId;
    }

    CaseRole role() {
        return part.isEmpty() || !isIn() ? role : CaseRole.valueOf(part);
    }

    boolean isIn() {
        return !part.equals(OUT);
    }

    /** The line that last said the part, or empty. */
    String saidIn() {
        return partEntry;
    }

    void has(CaseRole newPart, String entry) {
        this.part = newPart.name();
        this.partEntry = entry;
    }

    void takenOut(String entry) {
        this.part = OUT;
        this.partEntry = entry;
    }

    /** Identity of a child in a case. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private UUID caseFile;
        private UUID childId;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(caseFile, key.caseFile)
                    && Objects.equals(childId, key.childId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(caseFile, childId);
        }
    }
}
