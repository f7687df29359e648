package vn.lotrinh.access;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes an address wait from which too many attempts to sign in failed. Forgets when the system stops. */
@Component
class AddressThrottle {

    private static final int MOST_ADDRESSES = 10_000;

    private final AccessSettings settings;
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    AddressThrottle(AccessSettings settings) {
        this.settings = settings;
    }

    synchronized boolean mustWait(String address, Instant now) {
        Deque<Instant> recent = failures.get(network(address));
        if (recent == null) {
            return false;
        }
        while (!recent.isEmpty() && recent.getFirst().isBefore(now.minus(settings.addressWindow()))) {
            recent.removeFirst();
        }
        return recent.size() >= settings.addressFailures();
    }

    synchronized void failed(String address, Instant now) {
        Deque<Instant> recent = failures.computeIfAbsent(network(address), _ -> new ArrayDeque<>());
        if (recent.size() >= settings.addressFailures()) {
            recent.removeFirst();
        }
        recent.addLast(now);
    }

    /** Whoever has one IPv6 address has its whole /64. */
    private static String network(String address) {
        String[] groups = address.split(":", -1);
        return groups.length < 8 ? address : String.join(":", groups[0], groups[1], groups[2], groups[3]);
    }
}
