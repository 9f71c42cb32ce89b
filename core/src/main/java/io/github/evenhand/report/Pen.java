package io.github.evenhand.report;

/** The way of a line through a chart, in tenths of a pixel. */
final class Pen {

    private final StringBuilder way = new StringBuilder();

    Pen move(double x, double y) {
        return step('M', x, y);
    }

    Pen line(double x, double y) {
        return step('L', x, y);
    }

    Pen close() {
        way.append('Z');
        return this;
    }

    private Pen step(char kind, double x, double y) {
        way.append(kind).append(tenths(x)).append(' ').append(tenths(y));
        return this;
    }

    static String tenths(double value) {
        long tenths = Math.round(value * 10);
        String whole = (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10;
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : whole + "." + Math.abs(tenths) % 10;
    }

    @Override
    public String toString() {
        return way.toString();
    }
}
