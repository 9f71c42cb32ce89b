package io.github.evenhand.engine.certify;

import java.math.BigInteger;

/**
 * The whole part of |first · second| · 2^shift / divisor for longs, in three digits of 64 bits: what a proof in fixed
 * point needs, without an object a step. The last result stays until the next division.
 */
final class LongDivision {

    private static final int DIGIT = Long.SIZE;
    private static final long HALF = 0xFFFF_FFFFL;

    private long high;
    private long middle;
    private long low;
    private boolean rest;
    private boolean fits;

    private long remainder;

    /** @param divisor above 0 */
    void divide(long first, long second, int shift, long divisor) {
        long top = Math.multiplyHigh(first, second);
        long bottom = first * second;
        if (top < 0) {
            bottom = -bottom;
            top = bottom == 0 ? -top : ~top;
        }
        int normal = Long.numberOfLeadingZeros(divisor);
        high = 0;
        middle = 0;
        low = 0;
        rest = false;
        fits = true;
        remainder = 0;
        if (shift >= 0) {
            divideShifted(top, bottom, shift + normal, divisor << normal);
        } else {
            divideShifted(top, bottom, normal, divisor << normal);
            shiftRight(-shift);
        }
    }

    /** The digits of the shifted number one after the other, by a divisor whose first bit is set. */
    private void divideShifted(long top, long bottom, int shift, long divisor) {
        int bits = shift % DIGIT;
        take(bits == 0 ? 0 : top >>> (DIGIT - bits), divisor);
        take(bits == 0 ? top : top << bits | bottom >>> (DIGIT - bits), divisor);
        take(bottom << bits, divisor);
        for (int zeros = shift / DIGIT; zeros > 0; zeros--) {
            take(0, divisor);
        }
        rest |= remainder != 0;
    }

    private void take(long digit, long divisor) {
        fits &= high == 0;
        high = middle;
        middle = low;
        low = remainder == 0 && Long.compareUnsigned(digit, divisor) < 0 ? only(digit) : step(digit, divisor);
    }

    private long only(long digit) {
        remainder = digit;
        return 0;
    }

    /** (remainder, digit) / divisor, schoolbook in halves of a digit (Warren, Hacker's Delight, divlu). */
    private long step(long digit, long divisor) {
        long d1 = divisor >>> 32;
        long d0 = divisor & HALF;
        long q1 = half(remainder, digit >>> 32, d1, d0);
        long between = (remainder << 32 | digit >>> 32) - q1 * divisor;
        long q0 = half(between, digit & HALF, d1, d0);
        remainder = (between << 32 | (digit & HALF)) - q0 * divisor;
        return (q1 << 32) + q0;
    }

    private static long half(long above, long next, long d1, long d0) {
        long quotient = Long.divideUnsigned(above, d1);
        long left = above - quotient * d1;
        while (quotient > HALF || Long.compareUnsigned(quotient * d0, left << 32 | next) > 0) {
            quotient--;
            left += d1;
            if (left > HALF) {
                break;
            }
        }
        return quotient;
    }

    /** A product of longs that was not shifted up has two digits. */
    private void shiftRight(int bits) {
        int left = bits;
        while (left >= DIGIT && (low | middle) != 0) {
            rest |= low != 0;
            low = middle;
            middle = 0;
            left -= DIGIT;
        }
        if (left > 0 && left < DIGIT) {
            rest |= low << (DIGIT - left) != 0;
            low = low >>> left | middle << (DIGIT - left);
            middle = middle >>> left;
        }
    }

    /** Whether three digits are enough, with the first bit to spare. */
    boolean fits() {
        return fits && high >= 0;
    }

    /** Whether there is a rest: the true quotient is above the whole one. */
    boolean hasRest() {
        return rest;
    }

    /**
     * The next whole number above, for what must not be rounded down. Nothing is carried beyond the middle: a quotient with
     * a rest that ends in 128 ones would be of a product of more than 126 bits.
     */
    void roundUp() {
        if (rest && ++low == 0) {
            middle++;
        }
    }

    /** The quotient as a number, where it fits. */
    BigInteger value() {
        return unsigned(high)
                .shiftLeft(DIGIT)
                .add(unsigned(middle))
                .shiftLeft(DIGIT)
                .add(unsigned(low));
    }

    /** The number that a digit is. */
    static BigInteger unsigned(long digit) {
        BigInteger signed = BigInteger.valueOf(digit);
        return digit < 0 ? signed.add(BigInteger.ONE.shiftLeft(DIGIT)) : signed;
    }

    long high() {
        return high;
    }

    long middle() {
        return middle;
    }

    long low() {
        return low;
    }

    /** Whether a number is one that can be divided here. */
    static boolean isShort(BigInteger number) {
        return number.bitLength() < Long.SIZE && number.longValue() != Long.MIN_VALUE;
    }
}
