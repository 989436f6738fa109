// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedTextTest {
  private static byte[] pack(String text) {
    byte[] bytes = new byte[PackedText.maxBytes(text)];
    int length = PackedText.pack(text, bytes, 0);
    return Arrays.copyOf(bytes, length);
  }

  private static void check(String text, int bytes) {
    assertEquals(bytes, pack(text).length, text);
    checkComesBack(text);
  }

  private static void checkComesBack(String text) {
    byte[] packed = pack(text);
    char[] units = new char[PackedText.maxUnits(packed.length)];
    assertEquals(text, new String(units, 0, PackedText.unpack(packed, 0, packed.length, units)));
  }

  @Test
  void everyCodeUnitComesBackAloneAndBesideAnother() {
    for (char unit = 0; unit < Character.MAX_VALUE; unit++) {
      checkComesBack(Character.toString(unit));
      checkComesBack("ا" + unit + "ل");
    }
    checkComesBack("\uFFFF");
  }

  @Test
  void allPairsOfFrequentCodeUnitsComeBack() {
    String frequent = "\n\t az09.:/، ؛؟«»“”…–ءآأؤإئابةتثجحخدذرزسشصضطظعغـفقكلمنهوىي\u064B\u0652٠٩پگ";
    List<String> units = frequent.chars().mapToObj(Character::toString).toList();
    for (String first : units) {
      for (String second : units) {
        checkComesBack(first + second);
        checkComesBack(first + second + first + second);
      }
    }
  }

  @Test
  void frequentPairsTakeOneByteAndRareCodeUnitsTwoOrThree() {
    check("", 0);
    check("ظ", 1);
    check("ال", 1);
    check("في ", 2); // في and a space.
    check("https", 5);
    check("é", 2);
    check("پ", 2); // A Persian letter.
    check("\u200F", 2); // The mark of direction from right to left.
    check("中", 3);
    check("\uD83D\uDE00", 6);
    check("\uD83D", 3);
  }

  @Test
  void arabicTakesLessThanHalfOfItsUtf8() {
    String text = "افتتح الوزير معرض الكتاب في العاصمة، وقال إن القراءة حق لكل طفل.\n";
    assertTrue(2 * pack(text).length < text.getBytes(StandardCharsets.UTF_8).length);
  }

  @Test
  void randomTextComesBack() {
    Random random = new Random(11);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int left = random.nextInt(60); left > 0; left--) {
        text.append(
            (char)
                (random.nextInt(8) > 0
                    ? 0x0620 + random.nextInt(0x40)
                    : random.nextInt(Character.MAX_VALUE + 1)));
      }
      checkComesBack(text.toString());
    }
  }
}
