package vn.lotrinh.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lotrinh.organization.Resolution.Confidence;
import vn.lotrinh.organization.Resolution.Match;
import vn.lotrinh.organization.Resolution.Reason;
import vn.lotrinh.organization.Resolution.Status;

/** Each rule both ways, with the registry that the product ships. */
class MentionsTest {

    private static final Registry REGISTRY = ShippedFiles.registry();
    private static final Mentions MENTIONS = new Mentions(REGISTRY);
    private static final LocalDate BEFORE = LocalDate.of(2024, 5, 1);
    private static final LocalDate AFTER = LocalDate.of(2026, 5, 1);

    private static Resolution at(String words, LocalDate on) {
        return MENTIONS.resolve(words, on, null);
    }

    private static Resolution from(@Nullable String issuer, String words, LocalDate on) {
        return MENTIONS.resolve(
                words, on, issuer == null ? null : MENTIONS.issuer(issuer, on).orElseThrow());
    }

    private static String key(long entry) {
        return Objects.requireNonNullElse(REGISTRY.life(entry).key(), "");
    }

    private static List<String> keys(Resolution resolution) {
        return resolution.matches().stream().map(match -> key(match.entry())).toList();
    }

    private static List<Reason> reasons(Resolution resolution) {
        return resolution.matches().stream().map(Match::reason).distinct().toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ban Kinh tế Trung ương           | ban-kinh-te-trung-uong
            BAN KINH TẾ TRUNG ƯƠNG           | ban-kinh-te-trung-uong
            Ban Kinh tế TW                   | ban-kinh-te-trung-uong
            Ban Kinh tế TƯ                   | ban-kinh-te-trung-uong
            Văn phòng Trung ương Đảng        | van-phong-trung-uong-dang
            VPTW Đảng                        | van-phong-trung-uong-dang
            Bộ Kế hoạch & Đầu tư             | bo-ke-hoach-va-dau-tu
            Bộ Kế hoạch – Đầu tư             | bo-ke-hoach-va-dau-tu
            Bộ KH và ĐT                      | bo-ke-hoach-va-dau-tu
            Bộ KHĐT                          | bo-ke-hoach-va-dau-tu
            BCSĐ Bộ KH&ĐT                    | ban-can-su-dang-bo-ke-hoach-va-dau-tu
            Bộ Lao động, Thương binh và Xã hội | bo-lao-dong-thuong-binh-va-xa-hoi
            Bộ LĐ-TB&XH                      | bo-lao-dong-thuong-binh-va-xa-hoi
            Uỷ ban nhân dân tỉnh Hòa Bình    | ubnd-hoa-binh
            Ủy ban nhân dân tỉnh Hoà Bình    | ubnd-hoa-binh
            UBND tỉnh Hoà Bình               | ubnd-hoa-binh
            ủy  ban nhân dân tỉnh Bà Rịa–Vũng Tàu | ubnd-ba-ria-vung-tau
            UBND TP. Hà Nội                  | ubnd-ha-noi
            HĐND TP.HCM                      | hdnd-ho-chi-minh
            Tỉnh ủy Sơn La                   | tinh-uy-son-la
            Thành ủy Hà Nội                  | thanh-uy-ha-noi
            tỉnh Sơn La                      | son-la
            UBMTTQ Việt Nam tỉnh Sơn La      | mttq-son-la
            """)
    void takesANameInEverySpelling(String words, String key) {
        Resolution resolution = at(words, BEFORE);
        assertThat(keys(resolution)).containsExactly(key);
        assertThat(resolution.isCertain()).isTrue();
    }

    @Test
    void takesLettersWithSeparateMarks() {
        String decomposed = java.text.Normalizer.normalize("Tỉnh uỷ Sơn La", java.text.Normalizer.Form.NFD);
        assertThat(keys(at(decomposed, BEFORE))).containsExactly("tinh-uy-son-la");
    }

    @Test
    void saysWhichOfItsNamesItIs() {
        assertThat(reasons(at("Bộ Kế hoạch và Đầu tư", BEFORE))).containsExactly(Reason.OFFICIAL_NAME);
        assertThat(reasons(at("Bộ KH&ĐT", BEFORE))).containsExactly(Reason.SHORT_NAME);
        assertThat(reasons(at("Bộ KHĐT", BEFORE))).containsExactly(Reason.ALIAS);
        assertThat(at("Bộ KHĐT", BEFORE).matches().getFirst().words()).isEqualTo("Bộ KHĐT");
    }

    @ParameterizedTest
    @CsvSource({
        "Bộ Tài chính, bo-tai-chinh, bo-tai-chinh-2025",
        "tỉnh Lào Cai, lao-cai, lao-cai-2025",
        "Tỉnh uỷ Lào Cai, tinh-uy-lao-cai, tinh-uy-lao-cai-2025",
        "Bộ Công an, bo-cong-an, bo-cong-an"
    })
    void takesTheOneThatBearsTheNameOnTheDay(String words, String before, String after) {
        assertThat(keys(at(words, BEFORE))).containsExactly(before);
        assertThat(keys(at(words, AFTER))).containsExactly(after);
        assertThat(at(words, AFTER).isCertain()).isTrue();
    }

    @Test
    void takesFormerAndLaterNamesWithLittleConfidence() {
        Resolution former = at("Ban Kinh tế Trung ương", AFTER);
        assertThat(keys(former)).containsExactly("ban-kinh-te-trung-uong");
        assertThat(reasons(former)).containsExactly(Reason.FORMER_NAME);
        assertThat(former.isCertain()).isFalse();
        Resolution later = at("Bộ Nông nghiệp và Môi trường", BEFORE);
        assertThat(reasons(later)).containsExactly(Reason.LATER_NAME);
        assertThat(later.isCertain()).isFalse();
        Resolution renamed = at("Thừa Thiên Huế", AFTER);
        assertThat(keys(renamed)).containsExactly("thua-thien-hue");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Chủ tịch UBND tỉnh Hà Tĩnh                  | ubnd-ha-tinh
            Đồng chí Chủ tịch Ủy ban nhân dân tỉnh Hà Tĩnh | ubnd-ha-tinh
            Bộ trưởng Bộ Quốc phòng                     | bo-quoc-phong
            Bộ trưởng Bộ QP                             | bo-quoc-phong
            Bí thư Tỉnh uỷ Sơn La                       | tinh-uy-son-la
            Ban Thường vụ Tỉnh ủy Sơn La                | tinh-uy-son-la
            Tổng Thanh tra Chính phủ                    | thanh-tra-chinh-phu
            Thống đốc Ngân hàng Nhà nước Việt Nam       | ngan-hang-nha-nuoc-viet-nam
            Trưởng Ban Kinh tế Trung ương               | ban-kinh-te-trung-uong
            Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ    | van-phong-chinh-phu
            Chủ tịch Tổng Liên đoàn Lao động Việt Nam   | tong-lien-doan-lao-dong-viet-nam
            """)
    void takesTheBodyForItsHead(String words, String key) {
        Resolution resolution = at(words, BEFORE);
        assertThat(keys(resolution)).containsExactly(key);
        assertThat(reasons(resolution)).containsExactly(Reason.OFFICE);
        assertThat(resolution.isCertain()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Phó Thủ tướng Chính phủ Hồ Đức Phớc",
                "Thứ trưởng Bộ Tài chính",
                "Phó Chủ tịch UBND tỉnh Hà Tĩnh",
                "Chủ tịch",
                "Bộ",
                "Sở",
                "Bộ máy",
                "Giám đốc",
                "",
                "  "
            })
    void takesNobodyForOthers(String words) {
        assertThat(at(words, BEFORE).status()).isEqualTo(Status.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "UBND tỉnh, ubnd-son-la",
        "Tỉnh uỷ, tinh-uy-son-la",
        "Tỉnh ủy, tinh-uy-son-la",
        "HĐND tỉnh, hdnd-son-la",
        "Chủ tịch UBND tỉnh, ubnd-son-la",
        "Ban Thường vụ Tỉnh uỷ, tinh-uy-son-la",
        "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh, mttq-son-la",
        "UBMTTQ tỉnh, mttq-son-la"
    })
    void takesRelativeNamesForThoseOfTheIssuersProvince(String words, String key) {
        for (String issuer : List.of("UBND tỉnh Sơn La", "Tỉnh ủy Sơn La", "tỉnh Sơn La")) {
            Resolution resolution = from(issuer, words, AFTER);
            assertThat(keys(resolution)).containsExactly(key);
            assertThat(resolution.isCertain()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UBND tỉnh", "Tỉnh uỷ", "HĐND tỉnh", "Công an tỉnh", "các sở, ban, ngành", "UBND các xã, phường"
            })
    void takesNobodyForRelativeNamesWithoutAnIssuerWhoHasAProvince(String words) {
        assertThat(at(words, AFTER).status()).isNotEqualTo(Status.RESOLVED);
        assertThat(from("Thủ tướng Chính phủ", words, AFTER).status()).isNotEqualTo(Status.RESOLVED);
    }

    @Test
    void takesRelativeNamesOnlyWhereTheKindOfTerritoryAgrees() {
        assertThat(keys(from("UBND thành phố Hà Nội", "UBND Thành phố", AFTER))).containsExactly("ubnd-ha-noi");
        assertThat(from("UBND tỉnh Sơn La", "UBND thành phố", AFTER).status()).isEqualTo(Status.UNKNOWN);
        assertThat(from("UBND thành phố Hà Nội", "Tỉnh ủy", AFTER).status()).isEqualTo(Status.UNKNOWN);
        assertThat(at("UBND thành phố Lào Cai", BEFORE).status()).isEqualTo(Status.UNKNOWN);
        assertThat(at("tỉnh Hà Nội", BEFORE).status()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void givesCollectivesOfAProvinceTheirProvince() {
        Resolution ofSonLa = from("UBND tỉnh Sơn La", "các sở, ban, ngành", AFTER);
        Resolution ofNgheAn = from("UBND tỉnh Nghệ An", "Các Sở, ban, ngành tỉnh", AFTER);
        assertThat(keys(ofSonLa)).containsExactly("cac-so-ban-nganh");
        assertThat(keys(ofNgheAn)).containsExactly("cac-so-ban-nganh");
        assertThat(reasons(ofSonLa)).containsExactly(Reason.RELATIVE);
        assertThat(key(Objects.requireNonNull(ofSonLa.context()))).isEqualTo("son-la");
        assertThat(key(Objects.requireNonNull(ofNgheAn.context()))).isEqualTo("nghe-an");
        Resolution named = at("các sở, ban, ngành tỉnh Sơn La", AFTER);
        assertThat(key(Objects.requireNonNull(named.context()))).isEqualTo("son-la");
    }

    @Test
    void keepsUnknownBodiesOfTwoProvincesApart() {
        Resolution ofNgheAn = from("UBND tỉnh Nghệ An", "Sở KH&CN", AFTER);
        Resolution ofSonLa = from("UBND tỉnh Sơn La", "Sở Khoa học và Công nghệ", AFTER);
        assertThat(ofNgheAn.status()).isEqualTo(Status.UNKNOWN);
        assertThat(key(Objects.requireNonNull(ofNgheAn.context()))).isEqualTo("nghe-an");
        assertThat(key(Objects.requireNonNull(ofSonLa.context()))).isEqualTo("son-la");
        assertThat(ofNgheAn.wording()).isEqualTo(ofSonLa.wording());
        assertThat(key(Objects.requireNonNull(at("Sở KH&CN tỉnh Nghệ An", AFTER).context())))
                .isEqualTo("nghe-an");
        assertThat(at("Sở KH&CN", AFTER).context()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "các tổ chức chính trị - xã hội",
                "Hội Nông dân",
                "Hội Nông dân tỉnh",
                "Đoàn Thanh niên",
                "các địa phương",
                "Uỷ ban MTTQ Việt Nam các cấp",
                "Công an tỉnh",
                "Bộ Chỉ huy quân sự tỉnh"
            })
    void doesNotTakeTheCentralOnesForThoseOfAProvince(String words) {
        Resolution resolution = from("UBND tỉnh Sơn La", words, AFTER);
        assertThat(resolution.status()).isEqualTo(Status.UNKNOWN);
        assertThat(key(Objects.requireNonNull(resolution.context()))).isEqualTo("son-la");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Bộ Công an                       | bo-cong-an
            Các bộ, ngành Trung ương         | cac-bo-nganh
            Văn phòng Chính phủ              | van-phong-chinh-phu
            Hội Nông dân Việt Nam            | hoi-nong-dan-viet-nam
            """)
    void takesTheCentralOnesWhereAProvinceNamesThem(String words, String key) {
        Resolution resolution = from("UBND tỉnh Sơn La", words, AFTER);
        assertThat(keys(resolution)).containsExactly(key);
        assertThat(resolution.isCertain()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            các bộ, ngành                                    | cac-bo-nganh
            Các Bộ, ngành Trung ương                         | cac-bo-nganh
            các bộ, cơ quan thuộc Chính phủ, cơ quan ngang bộ | cac-bo-co-quan-ngang-bo-co-quan-thuoc-chinh-phu
            Bộ trưởng, Thủ trưởng cơ quan ngang bộ, Thủ trưởng cơ quan thuộc Chính phủ | cac-bo-co-quan-ngang-bo-co-quan-thuoc-chinh-phu
            UBND các thành phố, tỉnh trực thuộc Trung ương   | ubnd-cac-tinh-thanh-pho
            Chủ tịch UBND các tỉnh, thành phố                | ubnd-cac-tinh-thanh-pho
            UBND tỉnh, thành phố trực thuộc trung ương       | ubnd-cac-tinh-thanh-pho
            các tỉnh uỷ, thành uỷ                            | cac-tinh-uy-thanh-uy
            các tổ chức chính trị-xã hội                     | cac-to-chuc-chinh-tri-xa-hoi
            Tỉnh uỷ các địa phương trong vùng trung du và miền núi Bắc Bộ | tinh-uy-cac-dia-phuong-vung-trung-du-va-mien-nui-bac-bo
            """)
    void takesCollectives(String words, String key) {
        Resolution resolution = at(words, BEFORE);
        assertThat(keys(resolution)).containsExactly(key);
        assertThat(reasons(resolution)).containsExactly(Reason.COLLECTIVE);
        assertThat(resolution.isCertain()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "các bộ, ngành liên quan",
                "các bộ, ngành có liên quan",
                "các bộ, ngành, có liên quan",
                "các bộ, ngành khác",
                "các bộ, ngành chủ trì",
                "các bộ, ngành được giao nhiệm vụ"
            })
    void isNotSureOfACollectiveOfWhichOnlySomeAreMeant(String words) {
        Resolution resolution = at(words, BEFORE);
        assertThat(keys(resolution)).containsExactly("cac-bo-nganh");
        assertThat(reasons(resolution)).containsExactly(Reason.COLLECTIVE_IN_PART);
        assertThat(resolution.isCertain()).isFalse();
        assertThat(from("UBND tỉnh Sơn La", "các sở, ngành có liên quan", AFTER).isCertain())
                .isFalse();
    }

    @Test
    void isNotSureOfAnyGroupInAListWithARemarkAtItsEnd() {
        Resolution resolution = at("Bộ Y tế, các bộ, cơ quan có liên quan", AFTER);
        assertThat(resolution.matches()).extracting(Match::confidence).containsExactly(Confidence.HIGH, Confidence.LOW);
        assertThat(at("các bộ, cơ quan tham mưu", AFTER).isCertain()).isFalse();
    }

    @Test
    void doesNotTakeTheOfficeOfABodyForTheBody() {
        assertThat(at("Văn phòng Ban Chỉ đạo phòng thủ dân sự quốc gia", AFTER).status())
                .isEqualTo(Status.UNKNOWN);
        assertThat(at("Ban Chỉ đạo phòng thủ dân sự quốc gia", AFTER).isCertain())
                .isTrue();
    }

    @Test
    void isNotSureOfAPlaceWithoutItsKind() {
        assertThat(keys(at("Cần Thơ", AFTER))).containsExactly("can-tho-2025");
        assertThat(at("Cần Thơ", AFTER).isCertain()).isFalse();
        assertThat(at("TP. Cần Thơ", AFTER).isCertain()).isTrue();
    }

    @Test
    void givesPartsOfAMinistryTheMinistry() {
        Resolution inner = from("Bộ Tài chính", "Vụ Pháp chế", AFTER);
        assertThat(key(Objects.requireNonNull(inner.context()))).isEqualTo("bo-tai-chinh-2025");
        assertThat(from("Bộ Tài chính", "Tập đoàn Ánh Dương", AFTER).context()).isNull();
        assertThat(from("Thủ tướng Chính phủ", "Vụ Pháp chế", AFTER).context()).isNull();
    }

    @Test
    void isNotSureOfARegionThatOnlyTheTextNames() {
        assertThat(at("các địa phương trong vùng", BEFORE).isCertain()).isFalse();
        assertThat(at("các địa phương vùng trung du và miền núi Bắc Bộ", BEFORE).isCertain())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Bộ Xây dựng, Khoa học và Công nghệ     | bo-xay-dung-2025, bo-khoa-hoc-va-cong-nghe-2025
            các Bộ: Xây dựng, Khoa học và Công nghệ, Y tế | bo-xay-dung-2025, bo-khoa-hoc-va-cong-nghe-2025, bo-y-te
            Các bộ Văn hóa, Thể thao và Du lịch, Y tế | bo-van-hoa-the-thao-va-du-lich, bo-y-te
            UBND các tỉnh Sơn La, Lai Châu         | ubnd-son-la, ubnd-lai-chau
            Chủ tịch UBND các tỉnh: Sơn La và Lai Châu | ubnd-son-la, ubnd-lai-chau
            UBND các tỉnh, thành phố Hà Nội, Sơn La, Huế | ubnd-ha-noi, ubnd-son-la, ubnd-thua-thien-hue
            UBND các tỉnh, thành phố trực thuộc trung ương: Hà Nội, Sơn La | ubnd-ha-noi, ubnd-son-la
            UBND tỉnh Hà Tĩnh, thành phố Huế       | ubnd-ha-tinh, ubnd-thua-thien-hue
            Tỉnh uỷ Sơn La, Lai Châu               | tinh-uy-son-la, tinh-uy-lai-chau
            các tỉnh Sơn La, Lai Châu, Điện Biên   | son-la, lai-chau, dien-bien
            Bộ Công an, Bộ Quốc phòng và Chính phủ | bo-cong-an, bo-quoc-phong, chinh-phu
            """)
    void restoresWhatListsElide(String words, String keys) {
        Resolution resolution = at(words, AFTER);
        assertThat(keys(resolution)).containsExactly(keys.split(", "));
        assertThat(resolution.isCertain()).isTrue();
    }

    @Test
    void saysWhatAListElides() {
        Resolution resolution = at("Bộ Xây dựng, Khoa học và Công nghệ", AFTER);
        assertThat(resolution.matches()).extracting(Match::reason).containsExactly(Reason.OFFICIAL_NAME, Reason.ELIDED);
    }

    @Test
    void doesNotTurnAMinistryIntoItsPartyCommittee() {
        assertThat(keys(at("Ban cán sự đảng Chính phủ, Bộ Kế hoạch và Đầu tư", BEFORE)))
                .containsExactly("ban-can-su-dang-chinh-phu", "bo-ke-hoach-va-dau-tu");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UBND các tỉnh, thành phố từ Sơn La đến Lai Châu",
                "các tỉnh từ Hà Giang đến Điện Biên",
                "các bộ, ngành, trừ Bộ Quốc phòng",
                "Bộ Xây dựng, Du lịch",
                "Bộ Tài chính và đơn vị tư vấn",
                "UBND các thành phố Lào Cai, Yên Bái",
                "các đơn vị của Bộ Nông nghiệp và Phát triển nông thôn",
                "Bộ Tài chín",
                "Tập đoàn Ánh Dương",
                "cơ quan chủ quản"
            })
    void takesNobodyWhereAnyPartIsNotKnown(String words) {
        assertThat(at(words, BEFORE).status()).isEqualTo(Status.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bộ Y tế chủ trì",
                "Bộ Y tế (chủ trì)",
                "Bộ Y tế, chủ trì, phối hợp",
                "- Bộ Y tế;",
                "Bộ Y tế thực hiện."
            })
    void leavesOutWhatDoesNotBelongToTheName(String words) {
        Resolution resolution = at(words, BEFORE);
        assertThat(keys(resolution)).containsExactly("bo-y-te");
        assertThat(resolution.isCertain()).isTrue();
    }

    @Test
    void takesABodyNamedWithTheOneItBelongsTo() {
        assertThat(keys(at("Hội đồng dân tộc của Quốc hội", AFTER))).containsExactly("hoi-dong-dan-toc");
        assertThat(keys(at("Uỷ ban Kinh tế và Tài chính Quốc hội", AFTER)))
                .containsExactly("uy-ban-kinh-te-va-tai-chinh-cua-quoc-hoi");
        assertThat(at("Hội đồng dân tộc của Chính phủ", AFTER).status()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void showsSimilarNamesAndTakesNone() {
        assertThat(at("Bộ Tài chín", BEFORE).alternatives())
                .extracting(MentionsTest::key)
                .contains("bo-tai-chinh");
        assertThat(at("Bộ Nông nghiệp", BEFORE).alternatives())
                .extracting(MentionsTest::key)
                .contains("bo-nong-nghiep-va-phat-trien-nong-thon");
        assertThat(at("Sở Tài chính", BEFORE).alternatives()).isEmpty();
    }

    @Test
    void saysWhenANameMeansTwo() {
        Draft draft = new Draft(Facts.NONE, java.time.Instant.EPOCH, "test");
        for (String name : List.of("Ban Quản lý khu công nghiệp", "Ban Quản lý khu kinh tế")) {
            long unit = draft.enter(null, Nature.UNIT);
            draft.say(unit, Aspect.NAME, "", name, vn.lotrinh.calendar.Days.ALWAYS, Ground.NONE);
            draft.alsoWritten(unit, "Ban Quản lý", vn.lotrinh.calendar.Days.ALWAYS, Ground.NONE);
        }
        Resolution resolution = new Mentions(draft.registry()).resolve("Ban Quản lý", BEFORE, null);
        assertThat(resolution.status()).isEqualTo(Status.AMBIGUOUS);
        assertThat(resolution.alternatives()).hasSize(2);
        assertThat(resolution.matches()).isEmpty();
    }

    @Test
    void findsCodesAsTheyAreOnTheDay() {
        assertThat(MENTIONS.byCode("province", "15", BEFORE).map(MentionsTest::key))
                .contains("yen-bai");
        assertThat(MENTIONS.byCode("province", "15", AFTER).map(MentionsTest::key))
                .contains("lao-cai-2025");
        assertThat(MENTIONS.byCode("province-2004", "10", BEFORE).map(MentionsTest::key))
                .contains("lao-cai");
        assertThat(MENTIONS.byCode("province", "10", AFTER)).isEmpty();
        assertThat(keys(at("province:15", AFTER))).containsExactly("lao-cai-2025");
        assertThat(reasons(at("province:15", AFTER))).containsExactly(Reason.CODE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ủy ban nhân dân tỉnh Sơn La      | ubnd-son-la
            ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI | ubnd-ha-noi
            BỘ CHÍNH TRỊ                     | bo-chinh-tri
            Thủ tướng Chính phủ              | chinh-phu
            Chính phủ                        | chinh-phu
            Ban Thường vụ Tỉnh ủy Sơn La     | tinh-uy-son-la
            TỈNH ỦY LÀO CAI                  | tinh-uy-lao-cai-2025
            VĂN PHÒNG CHÍNH PHỦ              | van-phong-chinh-phu
            """)
    void findsTheIssuer(String words, String key) {
        assertThat(MENTIONS.issuer(words, AFTER).map(MentionsTest::key)).contains(key);
    }

    @Test
    void takesNoIssuerThatIsNotCertain() {
        assertThat(Stream.of("UBND tỉnh", "Ban Kinh tế Trung ương", "các bộ, ngành", "", "Sở Y tế")
                        .flatMap(words -> MENTIONS.issuer(words, AFTER).stream()))
                .isEmpty();
    }

    @Test
    void isNeverSureOfAnybodyForWordsThatNameNobody() {
        for (String words : List.of(
                "mỗi bộ", "một số bộ, ngành", "người dân", "doanh nghiệp", "tỉnh", "thành phố", "và", ",", "của")) {
            assertThat(at(words, BEFORE).isCertain()).as(words).isFalse();
        }
        assertThat(at("Bộ Y tế", BEFORE).matches().getFirst().confidence()).isEqualTo(Confidence.HIGH);
    }
}
