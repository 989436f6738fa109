// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.article;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a line of a text file looks like: a headline, a banner, a paragraph. */
final class LineShape {
  private static final int MAX_HEADLINE_WORDS = 25;
  private static final int MIN_SENTENCE_WORDS = 4;
  private static final int MAX_BYLINE_WORDS = 6;

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern WORDLESS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{M}\\p{Cf}\u0640]+"); // + tatweel
  private static final Pattern UNFINISHED = Pattern.compile("[.:,;\u060c\u061b]\\P{L}*$");
  private static final Pattern TRAIL = Pattern.compile("[|>\u203a\u2192\u00bb]");
  private static final Pattern BYLINE =
      Pattern.compile("^(\u0628\u0642\u0644\u0645|By )|^(كتب|كتبت|إعداد|اعداد|تحرير|ترجمة)\\s*:");

  private static final Set<String> PUBLISHERS =
      Set.of("وكالة", "صحيفة", "جريدة", "مجلة", "موقع", "قناة", "شبكة", "بوابة", "منصة");

  private static final Set<String> SECTIONS =
      Set.of(
          "أخبار",
          "الأخبار",
          "سياسة",
          "السياسة",
          "اقتصاد",
          "الاقتصاد",
          "رياضة",
          "الرياضة",
          "ثقافة",
          "الثقافة",
          "فنون",
          "فن",
          "منوعات",
          "محليات",
          "عربي",
          "دولي",
          "العالم",
          "عالم",
          "تكنولوجيا",
          "تقنية",
          "علوم",
          "صحة",
          "رأي",
          "آراء",
          "مقالات",
          "تقارير",
          "حوارات",
          "مجتمع",
          "تعليم",
          "سياحة",
          "بيئة",
          "حوادث",
          "تحقيقات",
          "عاجل",
          "الرئيسية",
          "News",
          "Politics",
          "Sport",
          "World",
          "Economy",
          "Culture",
          "Opinion");

  private static final Set<String> DATE_WORDS =
      Set.of(
          "السبت",
          "الأحد",
          "الاحد",
          "الاثنين",
          "الإثنين",
          "الثلاثاء",
          "الأربعاء",
          "الاربعاء",
          "الخميس",
          "الجمعة",
          "يناير",
          "فبراير",
          "مارس",
          "أبريل",
          "ابريل",
          "إبريل",
          "مايو",
          "يونيو",
          "يوليو",
          "أغسطس",
          "اغسطس",
          "سبتمبر",
          "أكتوبر",
          "اكتوبر",
          "نوفمبر",
          "ديسمبر",
          "كانون",
          "الثاني",
          "شباط",
          "آذار",
          "نيسان",
          "أيار",
          "حزيران",
          "تموز",
          "آب",
          "أيلول",
          "تشرين",
          "الأول",
          "محرم",
          "صفر",
          "ربيع",
          "الآخر",
          "جمادى",
          "رجب",
          "شعبان",
          "رمضان",
          "شوال",
          "ذو",
          "القعدة",
          "الحجة",
          "م",
          "هـ",
          "ه",
          "ص",
          "الساعة",
          "بتوقيت",
          "غرينتش",
          "جرينتش",
          "مكة",
          "تاريخ",
          "النشر",
          "نشر",
          "نُشر",
          "في",
          "آخر",
          "تحديث",
          "GMT",
          "AM",
          "PM",
          "am",
          "pm");

  private LineShape() {}

  /** How many words a line has; a run without letters and digits is none. */
  static int words(String line) {
    String words = WORDLESS.matcher(INVISIBLE.matcher(line).replaceAll("")).replaceAll(" ").strip();
    return words.isEmpty() ? 0 : SPACE.split(words).length;
  }

  /** Whether nothing of a line is visible. */
  static boolean isBlank(String line) {
    return SPACE.matcher(INVISIBLE.matcher(line).replaceAll("")).replaceAll("").isEmpty();
  }

  /** Short enough, and not ended as sentences of running text are. */
  static boolean isHeading(String line) {
    return isShort(line) && !UNFINISHED.matcher(line).find();
  }

  /** Short enough for a headline. */
  static boolean isShort(String line) {
    return words(line) <= MAX_HEADLINE_WORDS;
  }

  /** Long enough to say something. */
  static boolean isSentence(String line) {
    return words(line) >= MIN_SENTENCE_WORDS;
  }

  /** A date or a byline, which is never a title. */
  static boolean isDateOrByline(String line) {
    return isDate(line) || (words(line) <= MAX_BYLINE_WORDS && BYLINE.matcher(line).find());
  }

  private static boolean isDate(String line) {
    boolean number = false;
    for (String word : WORDLESS.split(line)) {
      boolean digit = !word.isEmpty() && Character.isDigit(word.charAt(0));
      if (!digit && !word.isEmpty() && !DATE_WORDS.contains(word)) {
        return false;
      }
      number |= digit;
    }
    return number;
  }

  /** A section of a newspaper. */
  static boolean isSection(String line) {
    String[] words = SPACE.split(line.strip());
    return words.length <= 3 && SECTIONS.contains(words[0]);
  }

  /** A publisher's name or the way from the home page; weaker than {@link #isDateOrByline}. */
  static boolean isLikelyBanner(String line) {
    int words = words(line);
    return (words <= MIN_SENTENCE_WORDS && PUBLISHERS.contains(SPACE.split(line.strip())[0]))
        || (words <= 2 * MIN_SENTENCE_WORDS
            && TRAIL.matcher(line).find()
            && line.indexOf('\u00ab') < 0); // « makes » a closing quote
  }

  /** Whether two lines say the same, whatever their spaces, marks and punctuation. */
  static boolean areSame(String a, String b) {
    String bare = bare(a);
    return !bare.isEmpty() && bare.equals(bare(b));
  }

  private static String bare(String line) {
    String plain = Normalizer.normalize(line, Normalizer.Form.NFKD);
    String letters = INVISIBLE.matcher(plain).replaceAll("");
    return WORDLESS.matcher(letters).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
