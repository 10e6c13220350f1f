package app.ringlet.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.lang.ArchRule;
import org.springframework.beans.factory.annotation.Autowired;

final class Rules {

    static final ArchRule TIME_IS_INJECTED = noClasses()
            .should()
            .callMethodWhere(target(name("now"))
                    .and(target(owner(resideInAPackage("java.time"))))
                    .and(target(rawParameterTypes(new Class<?>[0]))))
            .because("tests must be able to move the clock: ask an injected java.time.Clock");

    static final ArchRule DEPENDENCIES_COME_BY_CONSTRUCTOR = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .because("a constructor shows what a class needs, and a final field cannot be changed");

    static final ArchRule THE_RECEPTIONIST_KNOWS_NO_CARRIER_AND_NO_WEB = noClasses()
            .that()
            .resideInAPackage("app.ringlet.cloud.receptionist..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.twilio..", "org.springframework.web..", "jakarta.servlet..", "app.ringlet.cloud.calls..")
            .because("the same conversation is held over telephone, text and chat");

    static final ArchRule ONLY_THE_CARRIERS_SIDE_KNOWS_THE_VENDOR = noClasses()
            .that()
            .resideOutsideOfPackages("app.ringlet.cloud.carrier..", "app.ringlet.cloud.calls.twilio..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.twilio..")
            .because("another carrier must be a new package, not a search through all of them");

    private Rules() {}
}
