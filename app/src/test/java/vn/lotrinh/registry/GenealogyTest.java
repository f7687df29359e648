package vn.lotrinh.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.lotrinh.organization.Registry;
import vn.lotrinh.organization.ShippedFiles;
import vn.lotrinh.organization.Transfer;

/** From whom units come and who comes after them, with the acts of 2025. */
class GenealogyTest {

    private static final Registry REGISTRY = ShippedFiles.registry();
    private static final Sight SIGHT = new Sight(LocalDate.of(2026, 11, 23), null, REGISTRY);

    private static long id(String key) {
        return REGISTRY.find(key).orElseThrow().id();
    }

    private static Genealogy of(String key) {
        return Genealogy.of(REGISTRY, id(key));
    }

    private static List<String> keys(Genealogy genealogy, int generation) {
        return genealogy.generations().getOrDefault(generation, List.of()).stream()
                .map(unit -> String.valueOf(REGISTRY.life(unit).key()))
                .sorted()
                .toList();
    }

    @Test
    void findsAllWhoWereMerged() {
        assertThat(keys(of("phu-tho-2025"), -1)).containsExactly("hoa-binh", "phu-tho", "vinh-phuc");
        assertThat(of("phu-tho-2025").links()).hasSize(3).noneMatch(Genealogy.Link::isPart);
        assertThat(of("bo-tai-chinh-2025").parents()).contains(id("bo-ke-hoach-va-dau-tu"), id("bo-tai-chinh"));
    }

    @Test
    void showsWithAUnitThoseThatWereMergedWithIt() {
        Genealogy genealogy = of("bo-ke-hoach-va-dau-tu");
        assertThat(keys(genealogy, 1)).containsExactly("bo-tai-chinh-2025");
        assertThat(keys(genealogy, 0)).containsExactly("bo-ke-hoach-va-dau-tu", "bo-tai-chinh");
    }

    @Test
    void tellsByWhichWordsAUnitWasDivided() {
        Genealogy genealogy = of("bo-lao-dong-thuong-binh-va-xa-hoi");
        assertThat(keys(genealogy, 1))
                .contains("bo-noi-vu-2025", "bo-y-te", "bo-giao-duc-va-dao-tao", "bo-nong-nghiep-va-moi-truong");
        Genealogy.Link health = genealogy.links().stream()
                .filter(link -> link.to() == id("bo-y-te"))
                .findFirst()
                .orElseThrow();
        assertThat(health.share()).isEqualTo(Transfer.Share.FUNCTION);
        assertThat(health.words()).contains("trẻ em");
        assertThat(health.event().effectiveOn()).isEqualTo(LocalDate.of(2025, 3, 1));
        assertThat(health.isPart()).isTrue();
    }

    @Test
    void holdsNothingForAUnitThatNothingPassedToOrFrom() {
        assertThat(of("cao-bang").isEmpty()).isTrue();
        assertThat(of("cao-bang").generations()).hasSize(1);
    }

    @Test
    void drawsEveryUnitOnceAndNoneOverAnother() {
        for (var life : REGISTRY.all()) {
            Genealogy genealogy = Genealogy.of(REGISTRY, life.id());
            GenealogyPicture picture = GenealogyPicture.of(genealogy, SIGHT);
            List<GenealogyPicture.Box> boxes = picture.boxes();
            assertThat(boxes.stream().map(GenealogyPicture.Box::unit)).doesNotHaveDuplicates();
            assertThat(boxes).filteredOn(GenealogyPicture.Box::own).hasSize(1);
            for (GenealogyPicture.Box box : boxes) {
                assertThat(box.x() + GenealogyPicture.BOX_WIDTH).isLessThanOrEqualTo(picture.width());
                assertThat(box.y() + GenealogyPicture.BOX_HEIGHT).isLessThanOrEqualTo(picture.height());
                assertThat(boxes)
                        .filteredOn(other -> other.x() == box.x() && other.y() >= box.y() && !other.equals(box))
                        .allMatch(other -> other.y() >= box.y() + GenealogyPicture.BOX_HEIGHT);
            }
        }
    }

    @Test
    void drawsEachEventAsOnePointInWhichItsLinesMeet() {
        GenealogyPicture picture = GenealogyPicture.of(of("phu-tho-2025"), SIGHT);
        assertThat(picture.joints()).hasSize(1);
        assertThat(picture.lines()).hasSize(4);
        assertThat(picture.lines()).filteredOn(GenealogyPicture.Line::arrow).hasSize(1);
        assertThat(picture.joints().getFirst().event().ground().act()).isEqualTo("Nghị quyết 202/2025/QH15");
    }

    @Test
    void breaksLongNamesIntoLines() {
        assertThat(GenealogyPicture.wrapped("Ban Tuyên giáo và Dân vận Trung ương", 25, 3))
                .containsExactly("Ban Tuyên giáo và Dân vận", "Trung ương");
        assertThat(GenealogyPicture.wrapped("một hai ba bốn năm sáu", 7, 2)).containsExactly("một hai", "ba bốn…");
    }

    @Test
    void tellsALifeInTheOrderOfItsDays() {
        var life = REGISTRY.find("thua-thien-hue").orElseThrow();
        List<Chronicle.Moment> moments = Chronicle.of(life);
        assertThat(moments.getFirst().day()).isNull();
        assertThat(moments.stream().map(Chronicle.Moment::day).filter(Objects::nonNull))
                .containsExactly(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 7, 1));
        Chronicle.Moment renamed = moments.get(1);
        assertThat(renamed.happened().getFirst().told().stream().map(Chronicle.Told::value))
                .contains("Thành phố Huế");
        assertThat(renamed.happened().getFirst().event().ground().act()).isEqualTo("Nghị quyết 175/2024/QH15");
        assertThat(Chronicle.on(life, LocalDate.of(2024, 12, 31)).stream().map(Chronicle.Told::value))
                .contains("Tỉnh Thừa Thiên Huế");
    }

    @Test
    void tellsHowMembersChangedAndWhoseSuccessorIsOutside() {
        Membership region = Membership.of(SIGHT, id("cac-dia-phuong-vung-trung-du-va-mien-nui-bac-bo"));
        assertThat(region.members()).hasSize(9);
        Membership.Change change = region.changes().getFirst();
        assertThat(change.day()).isEqualTo(LocalDate.of(2025, 7, 1));
        assertThat(change.before()).isEqualTo(14);
        assertThat(change.after()).isEqualTo(9);
        assertThat(change.left())
                .filteredOn(left -> !left.inside())
                .containsExactly(new Membership.Left(id("bac-giang"), id("bac-ninh-2025"), false));
    }
}
