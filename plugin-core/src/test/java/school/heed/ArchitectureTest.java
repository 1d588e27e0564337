package school.heed;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Singleton;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.Column;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import school.heed.identity.Needs;
import school.heed.platform.AppendOnly;

/** Who may know whom. Each rule was broken once to see it fail. */
@AnalyzeClasses(packages = "school.heed", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final DescribedPredicate<JavaClass> CASEFILE =
            resideInAPackage("school.heed.casefile").and(modifiedPublic());

    private static final DescribedPredicate<JavaClass> WIRED = new DescribedPredicate<>("wired") {
        @Override
        public boolean test(JavaClass type) {
            var top = type.getEnclosingClass().orElse(type);
            return annotated(type) || annotated(top) || type.isInterface() || type.isAnnotation() || type.isRecord();
        }

        private boolean annotated(JavaClass type) {
            return type.isAnnotatedWith(ApplicationScoped.class)
                    || type.isAnnotatedWith(RequestScoped.class)
                    || type.isAnnotatedWith(Dependent.class)
                    || type.isAnnotatedWith(Singleton.class)
                    || type.isAnnotatedWith(Path.class)
                    || type.isAnnotatedWith(Provider.class)
                    || type.isAnnotatedWith(Entity.class)
                    || type.isAnnotatedWith(Converter.class)
                    || type.isAnnotatedWith(Interceptor.class)
                    || type.isAnnotatedWith(WebServlet.class)
                    || type.isAnnotatedWith(WebFilter.class);
        }
    };

    @ArchTest
    static final ArchRule everyEndpointSaysWhatItNeeds =
            methods().that().areMetaAnnotatedWith(HttpMethod.class).should().beAnnotatedWith(Needs.class);

    @ArchTest
    static final ArchRule levelsKnowOnlyLowerLevels = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("screens")
            .definedBy(
                    "school.heed.apart..",
                    "school.heed.childfile..",
                    "school.heed.desk..",
                    "school.heed.notify..",
                    "school.heed.trail..")
            .layer("host")
            .definedBy("school.heed.host..")
            .layer("features")
            .definedBy(
                    "school.heed.concern..",
                    "school.heed.contact..",
                    "school.heed.casefile..",
                    "school.heed.record..",
                    "school.heed.retention..",
                    "school.heed.riskassessment..")
            .layer("foundations")
            .definedBy(
                    "school.heed.identity..",
                    "school.heed.audit..",
                    "school.heed.access..",
                    "school.heed.factor..",
                    "school.heed.people..",
                    "school.heed.policy..",
                    "school.heed.chronology..",
                    "school.heed.deadline..",
                    "school.heed.outbox..",
                    "school.heed.seal..")
            .layer("platform")
            .definedBy("school.heed.platform..")
            .whereLayer("screens")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("host")
            .mayOnlyBeAccessedByLayers("screens")
            .whereLayer("features")
            .mayOnlyBeAccessedByLayers("screens", "host")
            .whereLayer("foundations")
            .mayOnlyBeAccessedByLayers("screens", "host", "features");

    @ArchTest
    static final ArchRule featuresKnowOnlyTheFaceOfCasefile = slices().matching(
                    "school.heed.(concern|casefile|contact|record|retention|riskassessment)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), CASEFILE);

    @ArchTest
    static final ArchRule hostReachesNoFeature = noClasses()
            .that()
            .resideInAPackage("school.heed.host..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "school.heed.concern..",
                    "school.heed.contact..",
                    "school.heed.casefile..",
                    "school.heed.record..",
                    "school.heed.retention..",
                    "school.heed.riskassessment.."));

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("school.heed.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule entitiesAndRepositoriesStayInTheirPackage = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .haveSimpleNameEndingWith("Repository")
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule entitiesDoNoIo = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.enterprise..", "jakarta.ws.rs..", "jakarta.inject..");

    @ArchTest
    static final ArchRule pureUnlessWired = noClasses()
            .that(DescribedPredicate.not(WIRED))
            .and()
            .resideOutsideOfPackage("school.heed.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.persistence..",
                    "jakarta.enterprise..",
                    "jakarta.ws.rs..",
                    "jakarta.inject..",
                    "jakarta.ejb..");

    @ArchTest
    static final ArchRule appendOnlyColumnsAreNeverUpdated = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(AppendOnly.class)
            .and()
            .areNotAnnotatedWith(jakarta.persistence.Id.class)
            .and()
            .areNotStatic()
            .should(new com.tngtech.archunit.lang.ArchCondition<>("be updatable = false") {
                @Override
                public void check(
                        com.tngtech.archunit.core.domain.JavaField field,
                        com.tngtech.archunit.lang.ConditionEvents events) {
                    var column = field.tryGetAnnotationOfType(Column.class);
                    var kept = column.isPresent() && !column.get().updatable();
                    events.add(new com.tngtech.archunit.lang.SimpleConditionEvent(
                            field, kept, field.getFullName() + " may change"));
                }
            });

    @ArchTest
    static final ArchRule entitiesAreToldTheTime = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    private static DescribedPredicate<JavaClass> modifiedPublic() {
        return new DescribedPredicate<>("public") {
            @Override
            public boolean test(JavaClass type) {
                return type.getModifiers().contains(JavaModifier.PUBLIC);
            }
        };
    }
}
