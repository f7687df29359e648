package vn.lotrinh;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;
import vn.lotrinh.access.People;
import vn.lotrinh.cascade.Chain;
import vn.lotrinh.directive.AcceptedDirectives;

/**
 * A test against the whole running system on a real PostgreSQL. The system starts once for all classes that carry
 * this and nothing else that changes its beans or properties; each class begins with a database of its own in which
 * only the migrations have run, and with the clock at {@link TestClock#START}.
 *
 * <p>Inject what you need: a bean, the {@link TestClock}, {@link People} who sign in, a {@code MockMvc} for a {@link Browser}, or {@code @LocalServerPort int port}. What
 * a bean keeps in memory is not renewed between classes: a class that minds carries {@code @DirtiesContext}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Server.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.flyway.enabled=false", "server.address=127.0.0.1", "lotrinh.signatures.warm-up=false"})
@AutoConfigureMockMvc
@Import({TestParts.class, People.class, AcceptedDirectives.class, Chain.class})
@TestExecutionListeners(listeners = TestParts.Renewal.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface TestSystem {}
