package vn.lotrinh.bench.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The words of made directives: what a plan of a province or a ministry could say. */
final class Words {

    private static final List<String> PROVINCES = List.of(
            "Hà Giang",
            "Cao Bằng",
            "Bắc Kạn",
            "Tuyên Quang",
            "Lào Cai",
            "Điện Biên",
            "Lai Châu",
            "Sơn La",
            "Yên Bái",
            "Hòa Bình",
            "Thái Nguyên",
            "Lạng Sơn",
            "Bắc Giang",
            "Phú Thọ",
            "Thanh Hóa",
            "Nghệ An",
            "Hà Tĩnh",
            "Quảng Bình",
            "Quảng Trị",
            "Thừa Thiên Huế",
            "Đà Nẵng",
            "Quảng Nam",
            "Quảng Ngãi",
            "Bình Định",
            "Phú Yên",
            "Khánh Hòa",
            "Đắk Lắk",
            "Gia Lai",
            "Lâm Đồng",
            "Cần Thơ",
            "An Giang",
            "Cà Mau");
    private static final List<String> MINISTRIES = List.of(
            "Bộ Tài chính",
            "Bộ Nội vụ",
            "Bộ Xây dựng",
            "Bộ Công Thương",
            "Bộ Y tế",
            "Bộ Giáo dục và Đào tạo",
            "Bộ Khoa học và Công nghệ",
            "Bộ Nông nghiệp và Môi trường",
            "Bộ Văn hóa, Thể thao và Du lịch",
            "Bộ Tư pháp",
            "Bộ Quốc phòng",
            "Bộ Công an",
            "Bộ Ngoại giao",
            "Bộ Dân tộc và Tôn giáo",
            "Ngân hàng Nhà nước Việt Nam",
            "Thanh tra Chính phủ",
            "Ban Tuyên giáo và Dân vận Trung ương",
            "Ban Tổ chức Trung ương",
            "Ủy ban Kiểm tra Trung ương",
            "Văn phòng Trung ương Đảng");
    private static final List<String> BODIES = List.of(
            "Tỉnh ủy",
            "Ủy ban nhân dân tỉnh",
            "Sở Tài chính tỉnh",
            "Sở Nội vụ tỉnh",
            "Sở Xây dựng tỉnh",
            "Sở Công Thương tỉnh",
            "Sở Y tế tỉnh",
            "Sở Giáo dục và Đào tạo tỉnh",
            "Sở Khoa học và Công nghệ tỉnh",
            "Sở Nông nghiệp và Môi trường tỉnh");
    private static final List<String> VERBS = List.of(
            "Xây dựng, trình cấp có thẩm quyền phê duyệt",
            "Rà soát, sửa đổi, bổ sung",
            "Tham mưu ban hành",
            "Tổ chức triển khai thực hiện",
            "Hoàn thiện và ban hành",
            "Kiểm tra, đánh giá kết quả thực hiện",
            "Huy động nguồn lực để thực hiện",
            "Tập trung chỉ đạo, đẩy nhanh tiến độ");
    private static final List<String> THINGS = List.of(
            "quy hoạch phát triển hạ tầng giao thông kết nối các địa phương trong vùng",
            "đề án phát triển công nghiệp chế biến nông, lâm sản gắn với vùng nguyên liệu",
            "cơ chế, chính sách hỗ trợ doanh nghiệp nhỏ và vừa chuyển đổi số",
            "kế hoạch đào tạo nguồn nhân lực chất lượng cao cho đồng bào dân tộc thiểu số",
            "chương trình phục hồi rừng phòng hộ đầu nguồn và bảo vệ đa dạng sinh học",
            "dự án đường cao tốc và các tuyến đường liên tỉnh trọng điểm",
            "mạng lưới cơ sở y tế dự phòng và chăm sóc sức khỏe ban đầu ở vùng sâu, vùng xa",
            "đề án sắp xếp, ổn định dân cư ở vùng có nguy cơ sạt lở, lũ quét",
            "quy chế phối hợp giữa các bộ, ngành và địa phương trong quản lý tài nguyên nước",
            "chính sách tín dụng ưu đãi cho hộ nghèo, hộ cận nghèo và hợp tác xã",
            "đề án phát triển du lịch cộng đồng gắn với bảo tồn bản sắc văn hóa",
            "hệ thống cơ sở dữ liệu đất đai dùng chung, kết nối với cơ sở dữ liệu quốc gia");
    private static final List<String> ENDS = List.of(
            ", bảo đảm đồng bộ, khả thi, phù hợp với điều kiện thực tiễn của địa phương",
            ", trong đó làm rõ nguồn lực, lộ trình và trách nhiệm của từng cơ quan, đơn vị",
            "; định kỳ báo cáo kết quả thực hiện về cơ quan thường trực để tổng hợp",
            ", gắn với sơ kết, tổng kết và nhân rộng các mô hình, cách làm hiệu quả",
            "; phấn đấu đến năm 2030 đạt mức bình quân chung của cả nước");
    private static final List<String> PRODUCTS = List.of(
            "Quyết định phê duyệt", "Đề án", "Nghị định", "Kế hoạch", "Báo cáo", "Nghị quyết của Hội đồng nhân dân");

    private static final List<String> UNITS = named();

    private final Random random;

    Words(Random random) {
        this.random = random;
    }

    /** All units that made directives name. */
    static List<String> units() {
        return UNITS;
    }

    private static List<String> named() {
        List<String> units = new ArrayList<>(MINISTRIES);
        for (String province : PROVINCES) {
            for (String body : BODIES) {
                units.add(body + " " + province);
            }
        }
        return List.copyOf(units);
    }

    String task() {
        return of(VERBS) + " " + of(THINGS) + of(ENDS) + ", giai đoạn " + (2021 + random.nextInt(4)) + " - 2030.";
    }

    String title() {
        return "về " + of(THINGS) + " tỉnh " + of(PROVINCES) + " đến năm 2030, tầm nhìn đến năm 2045";
    }

    String product() {
        return of(PRODUCTS);
    }

    private String of(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
