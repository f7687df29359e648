package vn.lotrinh.bench.kill;

import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What the system has said that it keeps.
 *
 * @param uploads the SHA-256 of each directive's file
 * @param acceptances the directives whose reading was accepted
 * @param waiting the directives whose reading is still to be accepted
 */
record Acknowledged(Map<Long, String> uploads, Set<Long> acceptances, Queue<Long> waiting) {

    Acknowledged() {
        this(new ConcurrentHashMap<>(), ConcurrentHashMap.newKeySet(), new ConcurrentLinkedQueue<>());
    }
}
