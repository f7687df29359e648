package vn.lotrinh.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words make a task the implementation of another, and which do not. */
class MatchingTest {

    /** Other tasks of the two directives, so that there is something that words are rare among. */
    private static final List<String> OTHERS = List.of(
            "Tổ chức tuyên truyền, phổ biến sâu rộng trên các phương tiện thông tin đại chúng",
            "Bố trí kinh phí từ ngân sách nhà nước để thực hiện các nhiệm vụ của Kế hoạch",
            "Tổng hợp, báo cáo kết quả thực hiện hằng năm về Sở Nội vụ",
            "Đẩy mạnh cải cách hành chính, cung cấp dịch vụ công trực tuyến toàn trình",
            "Nâng cấp mạng lưới trạm y tế xã, bổ sung bác sĩ gia đình",
            "Phát triển vùng trồng cây dược liệu dưới tán rừng",
            "Xây dựng đường ven biển nối các khu kinh tế");

    private static List<Matching.Pair> pairs(String child, String parent) {
        List<Duty> children = new ArrayList<>();
        List<Duty> parents = new ArrayList<>();
        children.add(duty(1, child));
        parents.add(duty(101, parent));
        for (int i = 0; i < OTHERS.size(); i++) {
            (i % 2 == 0 ? children : parents).add(duty(i % 2 == 0 ? 2 + i : 102 + i, OTHERS.get(i)));
        }
        return Matching.of(children, parents, "Kế hoạch phát triển kinh tế - xã hội");
    }

    private static Duty duty(long id, String words) {
        return new Duty(id, Wording.of(words), LocalDate.of(2025, 12, 31));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Xây dựng Bộ tiêu chí đánh giá mức độ chuyển đổi số hợp tác xã trên địa bàn tỉnh"
                        + "|Ban hành bộ tiêu chí đánh giá mức độ chuyển đổi số của hợp tác xã",
                "Lập quy hoạch tỉnh thời kỳ 2021 - 2030, trình thẩm định"
                        + "|Hoàn thành quy hoạch vùng và quy hoạch tỉnh thời kỳ 2021 - 2030, trình thẩm định, phê duyệt",
                "Thành lập Ban Chỉ đạo giảm nghèo bền vững tỉnh|Kiện toàn ban chỉ đạo giảm nghèo bền vững các cấp",
                "Sở Xây dựng triển khai tích hợp cảm biến đo lún vào hầm chui của tỉnh"
                        + "|Bộ Xây dựng hướng dẫn tích hợp cảm biến đo lún vào hầm chui",
                "Cấp sổ sức khoẻ điện tử cho trẻ mầm non|Triển khai sổ sức khỏe điện tử cho học sinh và trẻ mầm non"
            })
    void links(String child, String parent) {
        assertThat(pairs(child, parent))
                .extracting(pair -> pair.child() + ">" + pair.parent())
                .contains("1>101");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tổ chức thực hiện nhiệm vụ, giải pháp nâng cao hiệu quả công tác chỉ đạo"
                        + "|Tập trung chỉ đạo, tổ chức thực hiện đồng bộ các nhiệm vụ, giải pháp",
                "Sở Khoa học và Công nghệ chủ trì tập huấn kỹ năng nuôi ong"
                        + "|Giao Sở Khoa học và Công nghệ quản lý lò phản ứng thử nghiệm",
                "Xây dựng kế hoạch phòng cháy chợ đêm|Xây dựng kế hoạch trồng rừng ngập mặn",
                "Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị tại cơ sở may mặc"
                        + "|Kiểm điểm việc thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị ở hải đảo",
                "Bảo đảm an toàn thông tin mạng cho trang tin của hội người cao tuổi"
                        + "|Mở ngành đào tạo sau đại học về an toàn thông tin mạng tại các học viện quân đội"
            })
    void linksNot(String child, String parent) {
        assertThat(pairs(child, parent))
                .extracting(pair -> pair.child() + ">" + pair.parent())
                .doesNotContain("1>101");
    }

    @Test
    void saysWhyInTheWordsOfTheChild() {
        Matching.Pair pair = pairs(
                        "Trình đề án bảo tồn nhà sàn cổ ven suối Nậm La", "Xây dựng đề án bảo tồn nhà sàn cổ ven suối")
                .getFirst();
        assertThat(pair.grounds())
                .contains(
                        new Ground(Ground.Kind.PRODUCT, List.of("đề án")),
                        new Ground(Ground.Kind.WORDS, List.of("đề án bảo tồn nhà sàn cổ ven suối")),
                        new Ground(Ground.Kind.HORIZON, List.of()));
        assertThat(pair.score()).isBetween(Matching.FLOOR, 1.0);
    }

    @Test
    void proposesNeitherOfTwoParentsThatAreAlikeTheSame() {
        List<Duty> parents = List.of(
                duty(101, "Phục dựng lễ hội đua thuyền độc mộc trên lòng hồ"),
                duty(102, "Phục dựng lễ hội đua thuyền độc mộc trên lòng hồ"),
                duty(103, OTHERS.get(0)));
        List<Duty> children = List.of(duty(1, "Phục dựng lễ hội đua thuyền độc mộc"), duty(2, OTHERS.get(1)));
        assertThat(Matching.of(children, parents, "")).isEmpty();
    }

    @Test
    void letsSeveralTasksTakeUpOneDuty() {
        List<Duty> parents =
                List.of(duty(101, "Phục dựng lễ hội đua thuyền độc mộc trên lòng hồ"), duty(102, OTHERS.get(0)));
        List<Duty> children = List.of(
                duty(1, "Phục dựng lễ hội đua thuyền độc mộc trên lòng hồ phía bắc"),
                duty(2, "Phục dựng lễ hội đua thuyền độc mộc trên lòng hồ phía nam"),
                duty(3, OTHERS.get(1)));
        assertThat(Matching.of(children, parents, ""))
                .extracting(Matching.Pair::child)
                .containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void countsACitationOfTheSameNumber() {
        Wording words = Wording.of("Thực hiện Kế hoạch số 45/KH-UBND ngày 01/02/2025 và Thông tư 02/2024/TT-BTC");
        assertThat(words.numbers()).contains("45/kh-ubnd", "02/2024/tt-btc");
    }
}
