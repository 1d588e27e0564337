package school.heed;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import school.heed.identity.Needs;

/** Which steps want the second factor again. StepUpIT asks every published endpoint and holds this same list to what it sees. */
class StepUpRoutesTest {
    @Test
    void rolesTrustInAHostDestructionAndTheFactorItselfWantItAgain() {
        var routes = new TreeSet<String>();
        for (var type : new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("school.heed")) {
            for (var method : type.getMethods()) {
                if (method.isAnnotatedWith(Needs.class)
                        && method.getAnnotationOfType(Needs.class).stepUp()) {
                    assertThat(method.isAnnotatedWith(POST.class))
                            .as(method.getFullName())
                            .isTrue();
                    var path = "/api/" + type.getAnnotationOfType(Path.class).value() + "/"
                            + method.getAnnotationOfType(Path.class).value();
                    routes.add("POST " + path.replaceAll("/+", "/"));
                }
            }
        }
        assertThat(routes)
                .containsExactly(
                        "POST /api/capabilities",
                        "POST /api/cases/{id}/host-copies",
                        "POST /api/factor/codes",
                        "POST /api/factor/reset",
                        "POST /api/pairings/{id}/approval");
    }
}
