package vn.lotrinh.organization;

import java.util.Optional;

/** What sort of body a unit is. */
public enum UnitKind implements Coded {
    /** Ban Chấp hành Trung ương, Bộ Chính trị, Ban Bí thư. */
    PARTY_LEADERSHIP,
    /** Ban đảng Trung ương, Uỷ ban Kiểm tra Trung ương. */
    PARTY_COMMISSION,
    /** Văn phòng Trung ương Đảng. */
    PARTY_OFFICE,
    /** Ban cán sự đảng. */
    PARTY_AFFAIRS_BOARD,
    /** Đảng đoàn. */
    PARTY_GROUP,
    /** Đảng uỷ trực thuộc Trung ương. */
    PARTY_COMMITTEE,
    /** Đảng uỷ of a ministry or another central agency. */
    MINISTRY_PARTY_COMMITTEE,
    /** Tỉnh uỷ, thành uỷ. */
    PROVINCIAL_PARTY_COMMITTEE,
    /** Đơn vị sự nghiệp of the central Party: academy, newspaper, publisher. */
    PARTY_SERVICE_UNIT,
    /** Quốc hội. */
    NATIONAL_ASSEMBLY,
    /** Uỷ ban Thường vụ, Hội đồng Dân tộc, committees and office of the National Assembly. */
    NATIONAL_ASSEMBLY_BODY,
    /** Chủ tịch nước and its office. */
    PRESIDENT_OFFICE,
    /** Chính phủ. */
    GOVERNMENT,
    /** Bộ. */
    MINISTRY,
    /** Cơ quan ngang bộ. */
    MINISTERIAL_AGENCY,
    /** Cơ quan thuộc Chính phủ. */
    GOVERNMENT_AGENCY,
    /** Toà án. */
    COURT,
    /** Viện kiểm sát. */
    PROCURACY,
    /** Kiểm toán nhà nước. */
    STATE_AUDIT,
    /** Hội đồng nhân dân of a province. */
    PROVINCIAL_PEOPLES_COUNCIL,
    /** Uỷ ban nhân dân of a province. */
    PROVINCIAL_PEOPLES_COMMITTEE,
    /** Uỷ ban Mặt trận Tổ quốc of a province. */
    PROVINCIAL_FRONT,
    /** Sở, ban, ngành of a province. */
    PROVINCIAL_DEPARTMENT,
    /** Uỷ ban nhân dân of a district; none since 01/07/2025. */
    DISTRICT_PEOPLES_COMMITTEE,
    /** Uỷ ban nhân dân of a commune. */
    COMMUNE_PEOPLES_COMMITTEE,
    /** Uỷ ban Trung ương Mặt trận Tổ quốc Việt Nam. */
    FRONT,
    /** Tổ chức chính trị - xã hội. */
    SOCIO_POLITICAL_ORGANISATION,
    /** Hội quần chúng. */
    MASS_ASSOCIATION,
    /** Hội đồng điều phối. */
    COORDINATION_COUNCIL,
    /** Ban chỉ đạo. */
    STEERING_COMMITTEE,
    /** Tập đoàn, tổng công ty, ngân hàng of the State. */
    STATE_CORPORATION,
    /** Cục, tổng cục, viện of a ministry. */
    SUBORDINATE_AGENCY,
    /** A province itself. */
    PROVINCE,
    /** Vùng. */
    REGION,
    /** None of these. */
    OTHER;

    /** The kind of that code, if there is one. */
    public static Optional<UnitKind> of(String code) {
        return Coded.of(values(), code);
    }
}
