package school.heed.casefile;

import school.heed.policy.Terms;

/** The school's words for the part a child may have had (001 s2; 003 s1). */
public final class RoleWords {
    private RoleWords() {}

    public static String of(Terms terms, CaseRole role) {
        return terms.word(
                switch (role) {
                    case MAY_HAVE_BEEN_HARMED -> "roleHarmed";
                    case ALLEGED_TO_HAVE_CAUSED_HARM -> "roleAlleged";
                    case SAW_OR_HEARD -> "roleWitness";
                    case NOT_SURE -> "roleUnsure";
                });
    }
}
