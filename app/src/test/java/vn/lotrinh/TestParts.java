package vn.lotrinh;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import vn.lotrinh.calendar.BusinessClock;

/** What differs in a system under test: the database and the clock. */
@TestConfiguration(proxyBeanMethods = false)
class TestParts {

    @Bean
    @Primary
    FreshDatabase freshDatabase() {
        return new FreshDatabase();
    }

    @Bean
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    BusinessClock businessClock(TestClock clock) {
        return new BusinessClock(clock);
    }

    /** Gives each test class its own database and sets the clock back. */
    static final class Renewal implements TestExecutionListener {
        @Override
        public void beforeTestClass(TestContext test) {
            test.getApplicationContext().getBean(FreshDatabase.class).renew();
            test.getApplicationContext().getBean(TestClock.class).set(TestClock.START);
        }
    }
}
