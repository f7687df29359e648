package vn.lotrinh.registry;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.lotrinh.page.Frame;
import vn.lotrinh.page.Texts;

/** What a page with the map shows. */
class MapTemplateTest {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final ProvinceMaps MAPS = new ProvinceMaps();

    private static Frame frame(String language) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("vn.lotrinh.registry.texts");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        LocalDate day = LocalDate.of(2026, 11, 23);
        return new Frame(
                new Texts(messages, Locale.of(language)),
                day,
                day,
                null,
                "/",
                "",
                new Frame.Visitor(null, List.of()),
                null,
                null,
                true,
                name -> "/assets/" + name);
    }

    private static String drawn(List<Area> areas, String language) {
        StringOutput page = new StringOutput();
        TEMPLATES.render(
                "registry/map.jte",
                Map.<String, Object>of("frame", frame(language), "areas", areas, "label", "Bản đồ"),
                page);
        return page.toString();
    }

    private static Document page(List<Area> areas, String language) {
        return Jsoup.parse(drawn(areas, language));
    }

    private static List<Area> linked(Edition edition) {
        return MAPS.of(edition).provinces().stream()
                .map(province -> province.area(
                        "/provinces/" + ProvinceMap.folded(province.name()),
                        "12 nhiệm vụ",
                        "shade-" + (1 + Math.floorMod(province.name().hashCode(), 5))))
                .toList();
    }

    private static List<Area> plain(Edition edition) {
        return MAPS.of(edition).provinces().stream()
                .map(province -> province.area(null, "", "shade-none"))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void drawsEveryProvinceAsALinkWithItsNameAndCaption(Edition edition) {
        Document page = page(linked(edition), "vi");
        assertThat(page.select("svg[role=list] > g[role=listitem] > a > path"))
                .hasSize(MAPS.of(edition).provinces().size());
        for (Area area : linked(edition)) {
            Element link = page.expectFirst("a[href=" + area.href() + "]");
            assertThat(link.expectFirst("> title").text()).isEqualTo(area.name() + ": 12 nhiệm vụ");
            assertThat(link.expectFirst("> path").attr("d")).isEqualTo(area.path());
            assertThat(page.expectFirst("g:has(> a[href=" + area.href() + "])").classNames())
                    .containsExactlyInAnyOrder("province", area.css());
        }
    }

    @Test
    void isOnePictureWhereNothingIsLinked() {
        Document page = page(plain(Edition.OF_34), "vi");
        assertThat(page.select("svg[role=img][aria-label=Bản đồ] > g > path")).hasSize(34);
        assertThat(page.select("a, [role=list], [role=listitem]")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"OF_63, vi", "OF_34, vi", "OF_63, en", "OF_34, en"})
    void showsBothArchipelagosInEveryEditionAndLanguage(Edition edition, String language) {
        for (List<Area> areas : List.of(linked(edition), plain(edition), List.<Area>of())) {
            Document page = page(areas, language);
            assertThat(page.select("g.inset > title").eachText())
                    .containsExactlyInAnyOrder(
                            language.equals("vi")
                                    ? new String[] {
                                        "Quần đảo Hoàng Sa (TP Đà Nẵng)", "Quần đảo Trường Sa (tỉnh Khánh Hòa)"
                                    }
                                    : new String[] {
                                        "Hoàng Sa archipelago (Đà Nẵng City)", "Trường Sa archipelago (Khánh Hòa)"
                                    });
            for (Element inset : page.select("g.inset")) {
                assertThat(inset.select("> rect")).hasSize(1);
                assertThat(inset.select("> circle")).hasSizeGreaterThan(9);
                assertThat(inset.expectFirst("> title").text())
                        .isEqualTo(String.join(" ", inset.select("> text").eachText()));
            }
            assertThat(page.select("[lang=vi]").eachText()).containsExactlyInAnyOrder("Hoàng Sa", "Trường Sa");
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesTheArchipelagosTheLinkAndShadeOfTheirProvinces(Edition edition) {
        Document page = page(linked(edition), "vi");
        assertThat(page.select("g.province > a[href=/provinces/danang] > g.inset > title")
                        .text())
                .startsWith("Quần đảo Hoàng Sa");
        assertThat(page.select("g.province > a[href=/provinces/khanhhoa] > g.inset > title")
                        .text())
                .startsWith("Quần đảo Trường Sa");
        assertThat(page.select("g.inset")).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheIslandsInTheirFrameAndTheFrameInThePicture(Archipelago archipelago) {
        Archipelago.Frame at = archipelago.frame();
        assertThat(at.x() + at.width()).isLessThan(ProvinceMap.WIDTH);
        assertThat(archipelago.islands()).doesNotHaveDuplicates().allSatisfy(island -> {
            assertThat(island.x()).isBetween(at.x() + 8.0, at.x() + at.width() - 8.0);
            assertThat(island.y()).isBetween(at.y() + 8.0, at.y() + at.height() - 8.0);
        });
        assertThat(MAPS.of(Edition.OF_63).provinces())
                .allSatisfy(province -> assertThat(province.label().x()).isLessThan(at.x()));
    }

    @Test
    void holdsNoStyleOrScriptOfItsOwnAndEscapesWhatItIsGiven() {
        String page = drawn(List.of(new Area("<b>\"x\"", "M0 0l1 1 1-1z", "/?a=\"b\"", "<script>", "shade-1")), "vi");
        assertThat(page).doesNotContain("<b>", "<script", "style=", "\"b\"").doesNotContainPattern("\\son\\w+=");
    }

    @Test
    void isSmallEnoughForEveryRequest() {
        assertThat(drawn(linked(Edition.OF_63), "vi").getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(60_000);
    }

    @Test
    void hasAColourForEveryShadeThatAreasMayName() throws IOException {
        String css = Files.readString(Path.of("src/main/resources/static/assets/map.css"));
        for (String shade : List.of("none", "1", "2", "3", "4", "5")) {
            assertThat(css).containsPattern(Pattern.quote(".shade-" + shade + " {"));
        }
    }
}
