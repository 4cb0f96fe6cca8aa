# Two hundred elifs.
def f(n):
    if n == 0:
        return 'v0'
    elif n == 1:
        return 'v1'
    elif n == 2:
        return 'v2'
    elif n == 3:
        return 'v3'
    elif n == 4:
        return 'v4'
    elif n == 5:
        return 'v5'
    elif n == 6:
        return 'v6'
    elif n == 7:
        return 'v7'
    elif n == 8:
        return 'v8'
    elif n == 9:
        return 'v9'
    elif n == 10:
        return 'v10'
    elif n == 11:
        return 'v11'
    elif n == 12:
        return 'v12'
    elif n == 13:
        return 'v13'
    elif n == 14:
        return 'v14'
    elif n == 15:
        return 'v15'
    elif n == 16:
        return 'v16'
    elif n == 17:
        return 'v17'
    elif n == 18:
        return 'v18'
    elif n == 19:
        return 'v19'
    elif n == 20:
        return 'v20'
    elif n == 21:
        return 'v21'
    elif n == 22:
        return 'v22'
    elif n == 23:
        return 'v23'
    elif n == 24:
        return 'v24'
    elif n == 25:
        return 'v25'
    elif n == 26:
        return 'v26'
    elif n == 27:
        return 'v27'
    elif n == 28:
        return 'v28'
    elif n == 29:
        return 'v29'
    elif n == 30:
        return 'v30'
    elif n == 31:
        return 'v31'
    elif n == 32:
        return 'v32'
    elif n == 33:
        return 'v33'
    elif n == 34:
        return 'v34'
    elif n == 35:
        return 'v35'
    elif n == 36:
        return 'v36'
    elif n == 37:
        return 'v37'
    elif n == 38:
        return 'v38'
    elif n == 39:
        return 'v39'
    elif n == 40:
        return 'v40'
    elif n == 41:
        return 'v41'
    elif n == 42:
        return 'v42'
    elif n == 43:
        return 'v43'
    elif n == 44:
        return 'v44'
    elif n == 45:
        return 'v45'
    elif n == 46:
        return 'v46'
    elif n == 47:
        return 'v47'
    elif n == 48:
        return 'v48'
    elif n == 49:
        return 'v49'
    elif n == 50:
        return 'v50'
    elif n == 51:
        return 'v51'
    elif n == 52:
        return 'v52'
    elif n == 53:
        return 'v53'
    elif n == 54:
        return 'v54'
    elif n == 55:
        return 'v55'
    elif n == 56:
        return 'v56'
    elif n == 57:
        return 'v57'
    elif n == 58:
        return 'v58'
    elif n == 59:
        return 'v59'
    elif n == 60:
        return 'v60'
    elif n == 61:
        return 'v61'
    elif n == 62:
        return 'v62'
    elif n == 63:
        return 'v63'
    elif n == 64:
        return 'v64'
    elif n == 65:
        return 'v65'
    elif n == 66:
        return 'v66'
    elif n == 67:
        return 'v67'
    elif n == 68:
        return 'v68'
    elif n == 69:
        return 'v69'
    elif n == 70:
        return 'v70'
    elif n == 71:
        return 'v71'
    elif n == 72:
        return 'v72'
    elif n == 73:
        return 'v73'
    elif n == 74:
        return 'v74'
    elif n == 75:
        return 'v75'
    elif n == 76:
        return 'v76'
    elif n == 77:
        return 'v77'
    elif n == 78:
        return 'v78'
    elif n == 79:
        return 'v79'
    elif n == 80:
        return 'v80'
    elif n == 81:
        return 'v81'
    elif n == 82:
        return 'v82'
    elif n == 83:
        return 'v83'
    elif n == 84:
        return 'v84'
    elif n == 85:
        return 'v85'
    elif n == 86:
        return 'v86'
    elif n == 87:
        return 'v87'
    elif n == 88:
        return 'v88'
    elif n == 89:
        return 'v89'
    elif n == 90:
        return 'v90'
    elif n == 91:
        return 'v91'
    elif n == 92:
        return 'v92'
    elif n == 93:
        return 'v93'
    elif n == 94:
        return 'v94'
    elif n == 95:
        return 'v95'
    elif n == 96:
        return 'v96'
    elif n == 97:
        return 'v97'
    elif n == 98:
        return 'v98'
    elif n == 99:
        return 'v99'
    elif n == 100:
        return 'v100'
    elif n == 101:
        return 'v101'
    elif n == 102:
        return 'v102'
    elif n == 103:
        return 'v103'
    elif n == 104:
        return 'v104'
    elif n == 105:
        return 'v105'
    elif n == 106:
        return 'v106'
    elif n == 107:
        return 'v107'
    elif n == 108:
        return 'v108'
    elif n == 109:
        return 'v109'
    elif n == 110:
        return 'v110'
    elif n == 111:
        return 'v111'
    elif n == 112:
        return 'v112'
    elif n == 113:
        return 'v113'
    elif n == 114:
        return 'v114'
    elif n == 115:
        return 'v115'
    elif n == 116:
        return 'v116'
    elif n == 117:
        return 'v117'
    elif n == 118:
        return 'v118'
    elif n == 119:
        return 'v119'
    elif n == 120:
        return 'v120'
    elif n == 121:
        return 'v121'
    elif n == 122:
        return 'v122'
    elif n == 123:
        return 'v123'
    elif n == 124:
        return 'v124'
    elif n == 125:
        return 'v125'
    elif n == 126:
        return 'v126'
    elif n == 127:
        return 'v127'
    elif n == 128:
        return 'v128'
    elif n == 129:
        return 'v129'
    elif n == 130:
        return 'v130'
    elif n == 131:
        return 'v131'
    elif n == 132:
        return 'v132'
    elif n == 133:
        return 'v133'
    elif n == 134:
        return 'v134'
    elif n == 135:
        return 'v135'
    elif n == 136:
        return 'v136'
    elif n == 137:
        return 'v137'
    elif n == 138:
        return 'v138'
    elif n == 139:
        return 'v139'
    elif n == 140:
        return 'v140'
    elif n == 141:
        return 'v141'
    elif n == 142:
        return 'v142'
    elif n == 143:
        return 'v143'
    elif n == 144:
        return 'v144'
    elif n == 145:
        return 'v145'
    elif n == 146:
        return 'v146'
    elif n == 147:
        return 'v147'
    elif n == 148:
        return 'v148'
    elif n == 149:
        return 'v149'
    elif n == 150:
        return 'v150'
    elif n == 151:
        return 'v151'
    elif n == 152:
        return 'v152'
    elif n == 153:
        return 'v153'
    elif n == 154:
        return 'v154'
    elif n == 155:
        return 'v155'
    elif n == 156:
        return 'v156'
    elif n == 157:
        return 'v157'
    elif n == 158:
        return 'v158'
    elif n == 159:
        return 'v159'
    elif n == 160:
        return 'v160'
    elif n == 161:
        return 'v161'
    elif n == 162:
        return 'v162'
    elif n == 163:
        return 'v163'
    elif n == 164:
        return 'v164'
    elif n == 165:
        return 'v165'
    elif n == 166:
        return 'v166'
    elif n == 167:
        return 'v167'
    elif n == 168:
        return 'v168'
    elif n == 169:
        return 'v169'
    elif n == 170:
        return 'v170'
    elif n == 171:
        return 'v171'
    elif n == 172:
        return 'v172'
    elif n == 173:
        return 'v173'
    elif n == 174:
        return 'v174'
    elif n == 175:
        return 'v175'
    elif n == 176:
        return 'v176'
    elif n == 177:
        return 'v177'
    elif n == 178:
        return 'v178'
    elif n == 179:
        return 'v179'
    elif n == 180:
        return 'v180'
    elif n == 181:
        return 'v181'
    elif n == 182:
        return 'v182'
    elif n == 183:
        return 'v183'
    elif n == 184:
        return 'v184'
    elif n == 185:
        return 'v185'
    elif n == 186:
        return 'v186'
    elif n == 187:
        return 'v187'
    elif n == 188:
        return 'v188'
    elif n == 189:
        return 'v189'
    elif n == 190:
        return 'v190'
    elif n == 191:
        return 'v191'
    elif n == 192:
        return 'v192'
    elif n == 193:
        return 'v193'
    elif n == 194:
        return 'v194'
    elif n == 195:
        return 'v195'
    elif n == 196:
        return 'v196'
    elif n == 197:
        return 'v197'
    elif n == 198:
        return 'v198'
    elif n == 199:
        return 'v199'
    else:
        return "none"
print(f(0), f(150), f(199), f(500))  # expect: v0 v150 v199 none
