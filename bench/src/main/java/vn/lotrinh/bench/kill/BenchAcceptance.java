package vn.lotrinh.bench.kill;

import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.directive.Desk;
import vn.lotrinh.directive.Directive;
import vn.lotrinh.directive.Directives;

/** Accepts a reading as it stands, whatever its version: 204 where that is done, 409 where it can not be done (yet). */
@RestController
@ConditionalOnProperty(BenchMonitor.PROPERTY)
class BenchAcceptance {

    private final Directives directives;
    private final Desk desk;

    BenchAcceptance(Directives directives, Desk desk) {
        this.directives = directives;
        this.desk = desk;
    }

    @PostMapping("/bench/directives/{id}/acceptance")
    ResponseEntity<Void> accept(@PathVariable long id, Viewer viewer) {
        Optional<Directive> found = directives.find(id, viewer);
        Desk.Outcome outcome = found.map(directive -> desk.accept(id, directive.version(), viewer.actor()))
                .orElse(Desk.Outcome.MISSING);
        return ResponseEntity.status(outcome == Desk.Outcome.DONE ? 204 : 409).build();
    }
}
