package vn.lotrinh.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.lotrinh.Browser;
import vn.lotrinh.TestSystem;
import vn.lotrinh.access.People;
import vn.lotrinh.access.Role;

/** Those who look after the system and those who review see by what signers are trusted. */
@TestSystem
class SignaturePagesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Test
    void saysThatNoListIsSetUp() {
        Browser administrator = new Browser(mvc).with(people.signedIn(Role.ADMINISTRATOR));
        assertThat(administrator.page("/accounts").select("main a[href=/signatures]"))
                .hasSize(1);
        assertThat(administrator.page("/signatures").select("main .empty").text())
                .contains("Chưa cài đặt danh sách nào");
    }

    @Test
    void isForThoseWhoLookAfterItAndThoseWhoReview() {
        assertThat(new Browser(mvc)
                        .with(people.signedIn(Role.MONITOR))
                        .get("/signatures")
                        .getStatus())
                .isEqualTo(200);
        assertThat(new Browser(mvc)
                        .with(people.signedIn(Role.SUPERIOR))
                        .get("/signatures")
                        .getStatus())
                .isEqualTo(403);
    }
}
