# Identifiers in every script, compared after NFKC.
# python: 3.13
count = 0
ªx = 170  # FEMININE
µx = 181  # MICRO
ºx = 186  # MASCULINE
Àx = 192  # LATIN
ʰx = 688  # MODIFIER
ˇx = 711  # CARON
Ͱx = 880  # GREEK
Ϣx = 994  # COPTIC
Ѐx = 1024  # CYRILLIC
Աx = 1329  # ARMENIAN
אx = 1488  # HEBREW
ؠx = 1568  # ARABIC
ܐx = 1808  # SYRIAC
ހx = 1920  # THAANA
ߊx = 1994  # NKO
ࠀx = 2048  # SAMARITAN
ࡀx = 2112  # MANDAIC
ऄx = 2308  # DEVANAGARI
ঀx = 2432  # BENGALI
ਅx = 2565  # GURMUKHI
અx = 2693  # GUJARATI
ଅx = 2821  # ORIYA
ஃx = 2947  # TAMIL
అx = 3077  # TELUGU
ಀx = 3200  # KANNADA
ഄx = 3332  # MALAYALAM
අx = 3461  # SINHALA
กx = 3585  # THAI
ກx = 3713  # LAO
ༀx = 3840  # TIBETAN
ကx = 4096  # MYANMAR
Ⴀx = 4256  # GEORGIAN
ᄀx = 4352  # HANGUL
ሀx = 4608  # ETHIOPIC
Ꭰx = 5024  # CHEROKEE
ᐁx = 5121  # CANADIAN
ᚁx = 5761  # OGHAM
ᚠx = 5792  # RUNIC
ᜀx = 5888  # TAGALOG
ᜠx = 5920  # HANUNOO
ᝀx = 5952  # BUHID
ᝠx = 5984  # TAGBANWA
កx = 6016  # KHMER
ᠠx = 6176  # MONGOLIAN
ᤀx = 6400  # LIMBU
ᥐx = 6480  # TAI
ᦀx = 6528  # NEW
ᨀx = 6656  # BUGINESE
ᬅx = 6917  # BALINESE
ᮃx = 7043  # SUNDANESE
ᯀx = 7104  # BATAK
ᰀx = 7168  # LEPCHA
ᱚx = 7258  # OL
ᳩx = 7401  # VEDIC
ⁱx = 8305  # SUPERSCRIPT
ℂx = 8450  # DOUBLE-STRUCK
ℇx = 8455  # EULER
ℊx = 8458  # SCRIPT
ℌx = 8460  # BLACK-LETTER
ℎx = 8462  # PLANCK
Ωx = 8486  # OHM
Kx = 8490  # KELVIN
Åx = 8491  # ANGSTROM
℮x = 8494  # ESTIMATED
Ⅎx = 8498  # TURNED
ℵx = 8501  # ALEF
ℶx = 8502  # BET
ℷx = 8503  # GIMEL
ℸx = 8504  # DALET
ℹx = 8505  # INFORMATION
Ⅰx = 8544  # ROMAN
ⅰx = 8560  # SMALL
Ⰰx = 11264  # GLAGOLITIC
ⴰx = 11568  # TIFINAGH
々x = 12293  # IDEOGRAPHIC
〡x = 12321  # HANGZHOU
〱x = 12337  # VERTICAL
〼x = 12348  # MASU
ぁx = 12353  # HIRAGANA
ァx = 12449  # KATAKANA
ーx = 12540  # KATAKANA-HIRAGANA
ㄅx = 12549  # BOPOMOFO
㐀x = 13312  # CJK
ꀀx = 40960  # YI
ꓐx = 42192  # LISU
ꔀx = 42240  # VAI
ꚠx = 42656  # BAMUM
ꠀx = 43008  # SYLOTI
ꡀx = 43072  # PHAGS-PA
ꢂx = 43138  # SAURASHTRA
ꤊx = 43274  # KAYAH
ꤰx = 43312  # REJANG
ꦄx = 43396  # JAVANESE
ꨀx = 43520  # CHAM
ꫠx = 43744  # MEETEI
Ａx = 65313  # FULLWIDTH
ｦx = 65382  # HALFWIDTH
𐀀x = 65536  # LINEAR
𐊀x = 66176  # LYCIAN
𐊠x = 66208  # CARIAN
𐌀x = 66304  # OLD
𐌰x = 66352  # GOTHIC
𐎀x = 66432  # UGARITIC
𐐀x = 66560  # DESERET
𐑐x = 66640  # SHAVIAN
𐒀x = 66688  # OSMANYA
𐒰x = 66736  # OSAGE
𐔀x = 66816  # ELBASAN
𐔰x = 66864  # CAUCASIAN
𐕰x = 66928  # VITHKUQI
𐠀x = 67584  # CYPRIOT
𐡀x = 67648  # IMPERIAL
𐡠x = 67680  # PALMYRENE
𐢀x = 67712  # NABATAEAN
𐣠x = 67808  # HATRAN
𐤀x = 67840  # PHOENICIAN
𐤠x = 67872  # LYDIAN
𐦀x = 67968  # MEROITIC
𐨀x = 68096  # KHAROSHTHI
𐫀x = 68288  # MANICHAEAN
𐬀x = 68352  # AVESTAN
𐭀x = 68416  # INSCRIPTIONAL
𐮀x = 68480  # PSALTER
𐴀x = 68864  # HANIFI
𐺀x = 69248  # YEZIDI
𐼰x = 69424  # SOGDIAN
𐾰x = 69552  # CHORASMIAN
𐿠x = 69600  # ELYMAIC
𑀃x = 69635  # BRAHMI
𑂃x = 69763  # KAITHI
𑃐x = 69840  # SORA
𑄃x = 69891  # CHAKMA
𑅐x = 69968  # MAHAJANI
𑆃x = 70019  # SHARADA
𑈀x = 70144  # KHOJKI
𑊀x = 70272  # MULTANI
𑊰x = 70320  # KHUDAWADI
𑌅x = 70405  # GRANTHA
𑐀x = 70656  # NEWA
𑒀x = 70784  # TIRHUTA
𑖀x = 71040  # SIDDHAM
𑘀x = 71168  # MODI
𑚀x = 71296  # TAKRI
𑜀x = 71424  # AHOM
𑠀x = 71680  # DOGRA
𑢠x = 71840  # WARANG
𑤀x = 71936  # DIVES
𑦠x = 72096  # NANDINAGARI
𑨀x = 72192  # ZANABAZAR
𑩐x = 72272  # SOYOMBO
𑫀x = 72384  # PAU
𑰀x = 72704  # BHAIKSUKI
𑱲x = 72818  # MARCHEN
𑴀x = 72960  # MASARAM
𑵠x = 73056  # GUNJALA
𑻠x = 73440  # MAKASAR
𑼂x = 73474  # KAWI
𒀀x = 73728  # CUNEIFORM
𒾐x = 77712  # CYPRO-MINOAN
𓀀x = 77824  # EGYPTIAN
𔐀x = 82944  # ANATOLIAN
𖩀x = 92736  # MRO
𖩰x = 92784  # TANGSA
𖫐x = 92880  # BASSA
𖬀x = 92928  # PAHAWH
𖹀x = 93760  # MEDEFAIDRIN
𖼀x = 93952  # MIAO
𖿠x = 94176  # TANGUT
𖿡x = 94177  # NUSHU
𘬀x = 101120  # KHITAN
𛀂x = 110594  # HENTAIGANA
𛰀x = 113664  # DUPLOYAN
𝐀x = 119808  # MATHEMATICAL
𞄀x = 123136  # NYIAKENG
𞊐x = 123536  # TOTO
𞋀x = 123584  # WANCHO
𞓐x = 124112  # NAG
𞠀x = 124928  # MENDE
𞤀x = 125184  # ADLAM
values = [
    ªx,
    µx,
    ºx,
    Àx,
    ʰx,
    ˇx,
    Ͱx,
    Ϣx,
    Ѐx,
    Աx,
    אx,
    ؠx,
    ܐx,
    ހx,
    ߊx,
    ࠀx,
    ࡀx,
    ऄx,
    ঀx,
    ਅx,
    અx,
    ଅx,
    ஃx,
    అx,
    ಀx,
    ഄx,
    අx,
    กx,
    ກx,
    ༀx,
    ကx,
    Ⴀx,
    ᄀx,
    ሀx,
    Ꭰx,
    ᐁx,
    ᚁx,
    ᚠx,
    ᜀx,
    ᜠx,
    ᝀx,
    ᝠx,
    កx,
    ᠠx,
    ᤀx,
    ᥐx,
    ᦀx,
    ᨀx,
    ᬅx,
    ᮃx,
    ᯀx,
    ᰀx,
    ᱚx,
    ᳩx,
    ⁱx,
    ℂx,
    ℇx,
    ℊx,
    ℌx,
    ℎx,
    Ωx,
    Kx,
    Åx,
    ℮x,
    Ⅎx,
    ℵx,
    ℶx,
    ℷx,
    ℸx,
    ℹx,
    Ⅰx,
    ⅰx,
    Ⰰx,
    ⴰx,
    々x,
    〡x,
    〱x,
    〼x,
    ぁx,
    ァx,
    ーx,
    ㄅx,
    㐀x,
    ꀀx,
    ꓐx,
    ꔀx,
    ꚠx,
    ꠀx,
    ꡀx,
    ꢂx,
    ꤊx,
    ꤰx,
    ꦄx,
    ꨀx,
    ꫠx,
    Ａx,
    ｦx,
    𐀀x,
    𐊀x,
    𐊠x,
    𐌀x,
    𐌰x,
    𐎀x,
    𐐀x,
    𐑐x,
    𐒀x,
    𐒰x,
    𐔀x,
    𐔰x,
    𐕰x,
    𐠀x,
    𐡀x,
    𐡠x,
    𐢀x,
    𐣠x,
    𐤀x,
    𐤠x,
    𐦀x,
    𐨀x,
    𐫀x,
    𐬀x,
    𐭀x,
    𐮀x,
    𐴀x,
    𐺀x,
    𐼰x,
    𐾰x,
    𐿠x,
    𑀃x,
    𑂃x,
    𑃐x,
    𑄃x,
    𑅐x,
    𑆃x,
    𑈀x,
    𑊀x,
    𑊰x,
    𑌅x,
    𑐀x,
    𑒀x,
    𑖀x,
    𑘀x,
    𑚀x,
    𑜀x,
    𑠀x,
    𑢠x,
    𑤀x,
    𑦠x,
    𑨀x,
    𑩐x,
    𑫀x,
    𑰀x,
    𑱲x,
    𑴀x,
    𑵠x,
    𑻠x,
    𑼂x,
    𒀀x,
    𒾐x,
    𓀀x,
    𔐀x,
    𖩀x,
    𖩰x,
    𖫐x,
    𖬀x,
    𖹀x,
    𖼀x,
    𖿠x,
    𖿡x,
    𘬀x,
    𛀂x,
    𛰀x,
    𝐀x,
    𞄀x,
    𞊐x,
    𞋀x,
    𞓐x,
    𞠀x,
    𞤀x,
]
print(len(values), sum(values), all([n.isidentifier() for n in globals()]))  # expect: 179 7619385 True
# Several spellings of one name; what scripts see is its NFKC form.
ﬁn = 1
print(fin, ｆｉｎ)  # expect: 1 1
é = 2
print(é == é, 'é' in globals(), 'é' in globals())  # expect: True True False


class A:
    ªb = 3

    def 𝐟(self, 𝑥=4):
        self.µ = x
        return self.μ


print(A.ab, A().f(), A().f(x=5), A().𝒇(𝔁=6), [n for n in vars(A) if len(n) < 3])  # expect: 3 4 5 6 ['ab', 'f']
print(getattr(A, 'ab'), hasattr(A, 'ªb'))  # expect: 3 False
from math import ﬂoor as ﬀ
print(ff(2.5))  # expect: 2
def g(ſ): return s
print(g(s=7))  # expect: 7
