package school.heed.concern;

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
import school.heed.casefile.CaseRole;
import school.heed.casefile.ChildIn;

/** A child named in a report. */
@Entity
@Table(name = "concern_child")
@IdClass(ConcernChild.Key.class)
class ConcernChild {
    @Id
    @ManyToOne
    @JoinColumn(name = "concern_id")
    private Concern concern;

    @Id
    @Column(name = "child_id")
    private UUID childId;

    @Column(name = "school_id", updatable = false)
    private UUID schoolId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private CaseRole role;

    @Column(updatable = false)
    private int ord;

    protected ConcernChild() {}

    ConcernChild(Concern concern, UUID school, ChildIn child, int ord) {
        this.concern = concern;
        this.childId = child.id();
        this.schoolId = school;
        this.role = child.role();
        this.ord = ord;
    }

    UUID childId() {
        return childId;
    }

    CaseRole role() {
        return role;
    }

    /** Identity of a child in a report. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private UUID concern;
        private UUID childId;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(concern, key.concern)
                    && Objects.equals(childId, key.childId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(concern, childId);
        }
    }
}
