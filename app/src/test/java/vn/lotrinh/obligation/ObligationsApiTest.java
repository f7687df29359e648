package vn.lotrinh.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lotrinh.TestSystem;

/** What programs are told, over the worked example. */
@TestSystem
class ObligationsApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private List<ApplicationRunner> runners;

    @BeforeEach
    void load() throws Exception {
        for (ApplicationRunner runner : runners) {
            runner.run(new DefaultApplicationArguments());
        }
    }

    private MockHttpServletResponse ask(String address, String language) {
        return browser.get()
                .uri(address)
                .header("Accept-Language", language)
                .exchange()
                .getResponse();
    }

    private JsonNode get(String address) throws UnsupportedEncodingException {
        MockHttpServletResponse response = ask(address, "vi");
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(200);
        return JSON.readTree(response.getContentAsByteArray());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/obligations, ''",
        "/api/obligations, asof=2023-12-31&standing=done-late&sort=item&size=3",
        "/api/totals, ''",
        "/api/totals, group=unit&asof=2024-01-01&known=2025-01-01",
        "/api/totals, group=directive",
        "/api/totals, group=task&directive=1"
    })
    void answersAsItsDescriptionSays(String path, String query) throws UnsupportedEncodingException {
        JsonNode description = get("/api");
        JsonNode schema = description.at("/paths").get(path).at("/get/responses/200/content/application~1json/schema");
        assertThat(faults(get(path + "?" + query), schema, description, path)).isEmpty();
    }

    @Test
    void describesEveryParameterThatItTakesAndNoOther() throws UnsupportedEncodingException {
        for (String path : List.of("/api/obligations", "/api/totals")) {
            List<String> described = new ArrayList<>();
            get("/api")
                    .at("/paths")
                    .get(path)
                    .at("/get/parameters")
                    .forEach(each -> described.add(each.get("name").asString()));
            String refusal = ask(path + "?x=1", "vi").getContentAsString();
            assertThat(refusal).contains(String.join(", ", new TreeSet<>(described)) + ".");
        }
    }

    @Test
    void findsAnAnswerThatIsNotAsDescribed() throws UnsupportedEncodingException {
        JsonNode description = get("/api");
        JsonNode unit = description.at("/components/schemas/Unit");
        assertThat(faults(JSON.readTree("{\"id\": \"1\", \"nom\": \"A\"}"), unit, description, "unit"))
                .hasSize(3);
    }

    /** Where an answer is not as its schema says; knows as much of JSON Schema as the description uses. */
    private static List<String> faults(JsonNode value, JsonNode schema, JsonNode description, String at) {
        if (schema.has("$ref")) {
            return faults(value, description.at(schema.get("$ref").asString().substring(1)), description, at);
        }
        if (schema.has("anyOf")) {
            List<List<String>> each = new ArrayList<>();
            schema.get("anyOf").forEach(one -> each.add(faults(value, one, description, at)));
            return each.stream().anyMatch(List::isEmpty) ? List.of() : each.getFirst();
        }
        List<String> faults = new ArrayList<>();
        if (!types(schema).contains(type(value))) {
            return List.of(at + " is " + value);
        }
        if (value.isNull()) {
            return List.of();
        }
        if (schema.has("enum") && schema.get("enum").valueStream().noneMatch(value::equals)) {
            faults.add(at + " is " + value);
        }
        if (schema.has("format") && !value.asString().matches("\\d{4}-\\d\\d-\\d\\d")) {
            faults.add(at + " is no day: " + value);
        }
        if (value.isArray()) {
            for (JsonNode item : value) {
                faults.addAll(faults(item, schema.get("items"), description, at + "[]"));
            }
        }
        if (value.isObject()) {
            schema.get("required").forEach(name -> {
                if (!value.has(name.asString())) {
                    faults.add(at + " lacks " + name);
                }
            });
            for (Map.Entry<String, JsonNode> field : value.properties()) {
                JsonNode described = schema.get("properties").get(field.getKey());
                faults.addAll(
                        described == null
                                ? List.of(at + " has " + field.getKey())
                                : faults(field.getValue(), described, description, at + "." + field.getKey()));
            }
        }
        return faults;
    }

    private static List<String> types(JsonNode schema) {
        JsonNode type = schema.get("type");
        Stream<JsonNode> types = type.isArray() ? type.valueStream() : Stream.of(type);
        return types.map(JsonNode::asString).toList();
    }

    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case NULL -> "null";
            case STRING -> "string";
            case NUMBER -> "integer";
            case ARRAY -> "array";
            case OBJECT -> "object";
            default -> value.getNodeType().toString();
        };
    }

    @Test
    void tellsOfTheWorkedExampleInCodesAndDays() throws UnsupportedEncodingException {
        JsonNode first = get("/api/obligations?asof=2025-01-01&sort=item&size=1")
                .get("obligations")
                .get(0);
        assertThat(first.at("/directive/kind").asString()).isEqualTo("plan");
        assertThat(first.get("productKind").asString()).isNotEmpty();
        assertThat(first.get("page").asString())
                .isEqualTo("/obligations/" + first.get("id").asLong());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/obligations?standig=overdue, parameter-unknown",
        "/api/obligations?standing=late, parameter-invalid",
        "/api/obligations?unit=mot, parameter-invalid",
        "/api/obligations?unit=-1, parameter-invalid",
        "/api/obligations?from=31/12/2024, parameter-invalid",
        "/api/obligations?size=1001, parameter-invalid",
        "/api/obligations?sort=name, parameter-invalid",
        "/api/obligations?unit=1&unit=2, parameter-twice",
        "/api/obligations?asof=2999-01-01, day-in-future",
        "/api/totals?known=2999-01-01, day-in-future",
        "/api/obligations?role=lead, role-without-unit",
        "/api/obligations?after=999999999, after-gone",
        "/api/totals?group=task, directive-missing",
        "/api/totals?group=day, parameter-invalid",
        "/api/totals?size=3, parameter-unknown"
    })
    void refusesWhatMakesNoSenseWithACodeAndASentence(String address, String code) throws UnsupportedEncodingException {
        for (String language : List.of("vi", "en")) {
            MockHttpServletResponse response = ask(address, language);
            assertThat(response.getStatus()).isEqualTo(400);
            assertThat(response.getContentType()).isEqualTo("application/problem+json");
            assertThat(response.getHeader("Content-Language")).isEqualTo(language);
            JsonNode problem = JSON.readTree(response.getContentAsByteArray());
            assertThat(problem.get("code").asString()).isEqualTo(code);
            assertThat(problem.get("detail").asString())
                    .endsWith(".")
                    .doesNotContainPattern("\\{\\d")
                    .matches(language.equals("en") ? "[^\u1ea0-\u1ef9]*" : ".*[\u1ea0-\u1ef9].*");
            JsonNode description = get("/api");
            assertThat(faults(problem, description.at("/components/schemas/Problem"), description, address))
                    .isEmpty();
        }
    }
}
