package vn.lotrinh.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import vn.lotrinh.Browser;
import vn.lotrinh.TestSystem;

/** All pages and actions with all roles. */
@TestSystem
class RoutesTest {

    /** The page for the code itself sends people back who have not given a password. */
    private static final String CODE_NOT_AWAITED = "/sign-in?back=%2F";

    @Autowired
    private ApplicationContext system;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Test
    void hasEveryPageAndActionInItsTable() {
        List<String> missing = new ArrayList<>();
        for (RequestMappingInfo mapping : mappings()) {
            for (String pattern : mapping.getPatternValues()) {
                for (String method : methods(mapping)) {
                    if (Routes.of(new MockHttpServletRequest(method, sample(pattern)))
                            .isEmpty()) {
                        missing.add(method + " " + pattern);
                    }
                }
            }
        }
        assertThat(missing).as("mapped, but not in Routes").isEmpty();
    }

    private Set<RequestMappingInfo> mappings() {
        Set<RequestMappingInfo> mappings = new LinkedHashSet<>();
        system.getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping -> mappings.addAll(mapping.getHandlerMethods().keySet()));
        mappings.removeIf(mapping -> mapping.getPatternValues().contains("/operations"));
        return mappings;
    }

    private static List<String> methods(RequestMappingInfo mapping) {
        List<String> methods = mapping.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .toList();
        return methods.isEmpty() ? List.of("GET") : methods;
    }

    @TestFactory
    Stream<DynamicTest> letsInWhomItShould() {
        return Routes.ALL.stream()
                .flatMap(route -> Stream.concat(
                        Stream.of(test(route, null)),
                        Arrays.stream(Role.values()).map(role -> test(route, role))));
    }

    private DynamicTest test(Route route, @Nullable Role role) {
        HttpMethod method = route.method() == null ? HttpMethod.POST : route.method();
        String who = role == null ? "the public" : role.code();
        return DynamicTest.dynamicTest(method + " " + route.pattern() + " for " + who, () -> walk(route, method, role));
    }

    private void walk(Route route, HttpMethod method, @Nullable Role role) {
        Browser browser = new Browser(mvc);
        if (role != null) {
            browser.with(people.signedIn(role));
        }
        MockHttpServletResponse answer = browser.request(method, sample(route.pattern()));
        assertThat(outcome(answer)).isEqualTo(expected(route.admission(), role));
    }

    private static String expected(Admission admission, @Nullable Role role) {
        boolean in = switch (admission.kind()) {
            case EVERYBODY -> true;
            case SIGNED_IN -> role != null;
            case ROLES, ROLES_OR_SAME_MACHINE ->
                role != null && admission.roles().contains(role);
        };
        return in ? "in" : role == null ? "to sign-in" : "forbidden";
    }

    private static String outcome(MockHttpServletResponse answer) {
        String target = String.valueOf(answer.getHeader("Location"));
        if (target.startsWith("/sign-in") && !target.equals(CODE_NOT_AWAITED)) {
            return "to sign-in";
        }
        return answer.getStatus() == 403 ? "forbidden" : "in";
    }

    private static String sample(String pattern) {
        return pattern.replaceAll("\\{[^}]+}", "1").replace("/**", "/1");
    }

    @Test
    void answersThatThereIsNoSuchPageForWhatIsNotInTheTable() {
        assertThat(new Browser(mvc).get("/secret").getStatus()).isEqualTo(404);
        assertThat(new Browser(mvc)
                        .with(people.signedIn(Role.ADMINISTRATOR))
                        .get("/secret")
                        .getStatus())
                .isEqualTo(404);
        assertThat(new Browser(mvc).post("/tasks").getStatus()).isEqualTo(404);
    }

    @Test
    void showsFiguresOfTheMachineToProgramsOnTheSameMachine() {
        assertThat(new Browser(mvc)
                        .at("127.0.0.1")
                        .get("/operations/prometheus")
                        .getStatus())
                .isNotIn(303, 403);
    }

    @Test
    void refusesActionsWithoutTheTokenOfOurPages() {
        Browser browser = new Browser(mvc).with(people.signedIn(Role.ADMINISTRATOR));
        assertThat(browser.forge("/sign-out").getStatus()).isEqualTo(400);
        assertThat(browser.get("/account").getStatus()).isEqualTo(200);
        assertThat(new Browser(mvc)
                        .forge("/sign-in", "login", "a", "password", "b")
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void leadsToTheSignInAndRemembersThePage() {
        assertThat(new Browser(mvc).get("/account?x=1").getHeader("Location"))
                .isEqualTo("/sign-in?back=%2Faccount%3Fx%3D1");
    }

    @Test
    void tellsBrowsersToBeStrict() {
        MockHttpServletResponse answer = new Browser(mvc).secure().get("/");
        assertThat(answer.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Permissions-Policy")).contains("geolocation=()");
        assertThat(answer.getHeader("Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }
}
