package io.github.evenhand.report;

/** Where something stands, in pixels; y grows downwards. */
record Box(int left, int top, int right, int bottom) {

    boolean meets(Box other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean isWithin(Box other) {
        return left >= other.left && right <= other.right && top >= other.top && bottom <= other.bottom;
    }
}
