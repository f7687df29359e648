package vn.lotrinh.access;

import static vn.lotrinh.access.Admission.EVERYBODY;
import static vn.lotrinh.access.Admission.SIGNED_IN;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;

/** Every page and action of the system with who is let in. What is not here does not exist for anybody. */
final class Routes {

    private static final Admission MONITOR = Admission.of(Role.MONITOR);
    private static final Admission UNIT = Admission.of(Role.UNIT_OFFICER, Role.UNIT_LEADER);

    /** Monitors, and those who decide for a body on more time for what it gave. */
    private static final Admission DECIDERS = Admission.of(Role.MONITOR, Role.SUPERIOR, Role.UNIT_LEADER);

    private static final Admission ADMINISTRATOR = Admission.of(Role.ADMINISTRATOR);

    /** Those who keep the registry of units. */
    private static final Admission EDITORS = Admission.of(Role.MONITOR, Role.ADMINISTRATOR);

    /** In order: the first that fits decides. */
    static final List<Route> ALL = List.of(
            get("/", EVERYBODY),
            get("/assets/**", EVERYBODY),
            get("/favicon.ico", EVERYBODY),
            get("/language", EVERYBODY),
            any("/error", EVERYBODY),
            get("/operations/health/**", EVERYBODY),
            get("/operations/prometheus", Admission.ofSameMachineOr(Role.ADMINISTRATOR)),
            get("/sign-in", EVERYBODY),
            post("/sign-in", EVERYBODY),
            get("/sign-in/code", EVERYBODY),
            post("/sign-in/code", EVERYBODY),
            get("/oauth2/authorization/{provider}", EVERYBODY),
            get("/login/oauth2/code/{provider}", EVERYBODY),
            post("/sign-out", SIGNED_IN),
            get("/invitations/{token}", EVERYBODY),
            post("/invitations/{token}", EVERYBODY),
            any("/account/**", SIGNED_IN),
            any("/accounts/**", ADMINISTRATOR),
            get("/directives", EVERYBODY),
            get("/directives/new", MONITOR),
            post("/directives", MONITOR),
            get("/directives/{id}", EVERYBODY),
            get("/directives/{id}/reading", EVERYBODY),
            get("/directives/{id}/cascade", EVERYBODY),
            get("/directives/{id}/reading/{step}", MONITOR),
            get("/directives/{id}/files/{sha}", SIGNED_IN),
            post("/directives/{id}/**", MONITOR),
            get("/calendar", EVERYBODY),
            get("/obligations", EVERYBODY),
            get("/obligations.csv", EVERYBODY),
            get("/obligations.xlsx", EVERYBODY),
            get("/api", EVERYBODY),
            get("/api/obligations", EVERYBODY),
            get("/api/totals", EVERYBODY),
            get("/obligations/{id}", EVERYBODY),
            any("/obligations/{id}/stages", SIGNED_IN),
            get("/decisions", DECIDERS),
            get("/decisions/count", DECIDERS),
            any("/decisions/extensions/{id}", DECIDERS),
            any("/decisions/**", MONITOR),
            get("/directives/{id}/progress", EVERYBODY),
            get("/tasks/{id}", EVERYBODY),
            get("/tasks/{id}/cascade", EVERYBODY),
            post("/tasks/{id}/cascade", MONITOR),
            any("/tasks/{id}/obligations", MONITOR),
            get("/owed", UNIT),
            post("/obligations/{id}/nothing-new", UNIT),
            post("/obligations/{id}/reports", UNIT),
            any("/obligations/{id}/extension", UNIT),
            get("/obligations/{id}/requests", Admission.of(Role.UNIT_OFFICER, Role.UNIT_LEADER, Role.MONITOR)),
            post("/obligations/{id}/requests", Admission.of(Role.UNIT_OFFICER, Role.UNIT_LEADER, Role.MONITOR)),
            post("/requests/{id}/answer", UNIT),
            get("/reports/{id}", SIGNED_IN),
            post("/reports/{id}", UNIT),
            post("/reports/{id}/draft", UNIT),
            post("/reports/{id}/evidence/{item}/drop", UNIT),
            post("/reports/{id}/evidence/{item}/as-file", UNIT),
            post("/reports/{id}/file/drop", UNIT),
            post("/reports/{id}/sign", UNIT),
            post("/reports/{id}/give-back", UNIT),
            post("/reports/{id}/take-back", UNIT),
            post("/reports/{id}/discard", UNIT),
            get("/evidence/{id}/file", SIGNED_IN),
            get("/signatures", EDITORS),
            get("/units", EVERYBODY),
            get("/units/{id}", EVERYBODY),
            get("/registry", EVERYBODY),
            get("/registry/map", EVERYBODY),
            any("/units/{id}/statements/**", EDITORS),
            get("/registry/events", EVERYBODY),
            get("/registry/events/new", EDITORS),
            get("/registry/events/preview", EDITORS),
            get("/registry/events/form", EDITORS),
            get("/registry/events/{id}", EVERYBODY),
            get("/registry/events/{id}/correct", EDITORS),
            get("/registry/events/{id}/withdraw", EDITORS),
            post("/registry/events/**", EDITORS),
            any("/registry/questions/**", EDITORS),
            get("/registry/export/**", SIGNED_IN),
            any("/registry/import/**", EDITORS));

    private Routes() {}

    /** The route of a request, if there is one. */
    static Optional<Route> of(HttpServletRequest request) {
        return ALL.stream().filter(route -> route.matcher().matches(request)).findFirst();
    }

    private static Route get(String pattern, Admission admission) {
        return new Route(HttpMethod.GET, pattern, admission);
    }

    private static Route post(String pattern, Admission admission) {
        return new Route(HttpMethod.POST, pattern, admission);
    }

    private static Route any(String pattern, Admission admission) {
        return new Route(null, pattern, admission);
    }
}
