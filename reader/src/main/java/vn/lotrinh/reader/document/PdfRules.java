package vn.lotrinh.reader.document;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import vn.lotrinh.reader.document.layout.Rule;

/** Follows the paths of a page and keeps those that are ruling lines: level or upright strokes and thin filled bars. */
final class PdfRules {

    /** A filled bar up to this thickness is a line, in points. */
    private static final float THICK = 3;

    /** A page with more lines is a drawing. */
    private static final int MOST = 20_000;

    private final PDFStreamEngine engine;
    private final List<float[]> rules = new ArrayList<>();
    private final List<float[]> boxes = new ArrayList<>();
    private final List<float[]> edges = new ArrayList<>();
    private float x;
    private float y;
    private float startX;
    private float startY;
    private boolean curved;

    PdfRules(PDFStreamEngine engine) {
        this.engine = engine;
        for (Step step : Step.values()) {
            for (String name : step.names.split(" ")) {
                engine.addOperator(new PathOperator(name, step));
            }
        }
    }

    void clear() {
        rules.clear();
        forget();
    }

    private enum Step {
        MOVE(2, "m"),
        LINE(2, "l"),
        RECTANGLE(4, "re"),
        CLOSE(0, "h"),
        CURVE(4, "c v y"),
        STROKE(0, "S"),
        CLOSE_STROKE(0, "s"),
        FILL(0, "f F f*"),
        BOTH(0, "B B* b b*"),
        NOTHING(0, "n");

        private final int operands;
        private final String names;

        Step(int operands, String names) {
            this.operands = operands;
            this.names = names;
        }
    }

    private final class PathOperator extends OperatorProcessor {

        private final String name;
        private final Step step;

        PathOperator(String name, Step step) {
            super(engine);
            this.name = name;
            this.step = step;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            if (operands.size() < step.operands) {
                return;
            }
            float[] numbers = new float[step.operands];
            for (int i = 0; i < numbers.length; i++) {
                if (!(operands.get(i) instanceof COSNumber number)) {
                    return;
                }
                numbers[i] = number.floatValue();
            }
            follow(step, numbers);
        }

        @Override
        public String getName() {
            return name;
        }
    }

    private void follow(Step step, float[] numbers) {
        if (rules.size() + edges.size() + boxes.size() > MOST) {
            forget();
            return;
        }
        switch (step) {
            case MOVE -> move(point(numbers[0], numbers[1]));
            case LINE -> line(point(numbers[0], numbers[1]));
            case RECTANGLE -> rectangle(numbers);
            case CLOSE -> line(new Point2D.Float(startX, startY));
            case CURVE -> curved = true;
            case STROKE -> stroke();
            case CLOSE_STROKE -> {
                line(new Point2D.Float(startX, startY));
                stroke();
            }
            case FILL -> fill();
            case BOTH -> stroke();
            case NOTHING -> forget();
        }
    }

    private Point2D.Float point(float px, float py) {
        Matrix matrix = engine.getGraphicsState().getCurrentTransformationMatrix();
        return matrix.transformPoint(px, py);
    }

    private void move(Point2D.Float to) {
        x = to.x;
        y = to.y;
        startX = x;
        startY = y;
    }

    private void line(Point2D.Float to) {
        edges.add(new float[] {x, y, to.x, to.y});
        x = to.x;
        y = to.y;
    }

    private void rectangle(float[] numbers) {
        Point2D.Float one = point(numbers[0], numbers[1]);
        Point2D.Float other = point(numbers[0] + numbers[2], numbers[1] + numbers[3]);
        boxes.add(new float[] {one.x, one.y, other.x, other.y});
        move(one);
    }

    private void stroke() {
        edges.forEach(this::keep);
        for (float[] box : boxes) {
            if (!keepThin(box)) {
                keep(new float[] {box[0], box[1], box[2], box[1]});
                keep(new float[] {box[0], box[3], box[2], box[3]});
                keep(new float[] {box[0], box[1], box[0], box[3]});
                keep(new float[] {box[2], box[1], box[2], box[3]});
            }
        }
        forget();
    }

    private void fill() {
        boxes.forEach(this::keepThin);
        if (!curved && edges.size() >= 3 && edges.size() <= 5) {
            Rectangle2D.Float bounds = new Rectangle2D.Float(edges.getFirst()[0], edges.getFirst()[1], 0, 0);
            edges.forEach(edge -> bounds.add(edge[2], edge[3]));
            keepThin(new float[] {bounds.x, bounds.y, (float) bounds.getMaxX(), (float) bounds.getMaxY()});
        }
        forget();
    }

    private boolean keepThin(float[] box) {
        float width = Math.abs(box[2] - box[0]);
        float height = Math.abs(box[3] - box[1]);
        if (Math.min(width, height) > THICK) {
            return false;
        }
        float middleX = (box[0] + box[2]) / 2;
        float middleY = (box[1] + box[3]) / 2;
        rules.add(
                width >= height
                        ? new float[] {box[0], middleY, box[2], middleY}
                        : new float[] {middleX, box[1], middleX, box[3]});
        return true;
    }

    private void keep(float[] edge) {
        float width = Math.abs(edge[2] - edge[0]);
        float height = Math.abs(edge[3] - edge[1]);
        if (Math.min(width, height) <= 1 && Math.max(width, height) > 1) {
            rules.add(edge);
        }
    }

    private void forget() {
        boxes.clear();
        edges.clear();
        curved = false;
    }

    /** The lines where they stand when the page is upright. */
    List<Rule> placed(Quarter turn, PDRectangle crop) {
        List<Rule> placed = new ArrayList<>(rules.size());
        for (float[] rule : rules) {
            Rectangle2D.Float box = turn.upright(
                    rule[0] - crop.getLowerLeftX(),
                    rule[1] - crop.getLowerLeftY(),
                    rule[2] - crop.getLowerLeftX(),
                    rule[3] - crop.getLowerLeftY(),
                    crop.getWidth(),
                    crop.getHeight());
            placed.add(new Rule(box.x, box.y, box.x + box.width, box.y + box.height));
        }
        return placed;
    }
}
