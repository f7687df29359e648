package vn.lotrinh;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.lotrinh.calendar.BusinessClock;

@TestSystem
class ServerTest {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private TestClock time;

    @Test
    void servesTheFirstPage() {
        assertThat(browser.get().uri("/")).hasStatusOk().bodyText().contains("Tổng quan");
    }

    @Test
    void worksAsARoleThatCannotChangeTheLedger() {
        assertThat(database.sql("select has_table_privilege('ledger.record', 'update')")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void takesTheTimeFromTheClockOfTheTest() {
        time.set(LocalDate.of(2031, 5, 4));
        assertThat(clock.today()).isEqualTo(LocalDate.of(2031, 5, 4));
    }
}
